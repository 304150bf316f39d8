import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../../components/StateWord'
import { useSides } from '../../../../data/useReview'
import { formatPoints } from '../../../../i18n/format'
import { LabelledRow } from '../row-style'
import { useDesk } from '../sheet-desk'

/** 上次: what the item came to in the round before, in one line; marked where it reads otherwise today. */
export function PreviousLine() {
  const { t } = useTranslation('review')
  const { sheet, session } = useDesk()
  const previous = useSides(sheet.id)?.previous ?? null
  const item = previous?.items.find(({ code }) => code === session.current)
  if (previous === null || item === undefined) return null
  const word = item.state === 'scored' ? 'line' : item.state
  const told = { round: previous.round, day: previous.visitOn, points: formatPoints(item.points), max: item.max }
  return (
    <LabelledRow data-testid="previous-result">
      <span>{t('previous.label')}</span>
      <span style={{ lineHeight: '28px', display: 'flex', gap: 10 }}>
        {t(`previous.${word}`, told)}
        {item.isChanged && (
          <StateWord kind="warn" icon="warning" isDense isPlain>
            {t('previous.isChanged')}
          </StateWord>
        )}
      </span>
    </LabelledRow>
  )
}
