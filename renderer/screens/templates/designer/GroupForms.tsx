import { useTranslation } from 'react-i18next'
import type { DraftSection } from '@core/drafting/draft'
import { BONUS_ROW } from '@core/drafting/draft-rows'
import { withHead, withSection } from '@core/drafting/edit-draft'
import { exact, shortText, sum } from '@core/shared/points'
import { AddBelow } from './AddBelow'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { FieldGrid, FormBody, Labelled, Remark } from './form-style'
import { OpenPointsField } from './rule/PlainFields'
import { readOpenNumber, readText, showOpenNumber, showText } from './values'
import { ValueField } from './ValueField'

const text = { format: showText, read: readText }

/** A section: its title, its points or their sum, its weight. */
export function SectionForm({ section }: { readonly section: DraftSection }) {
  const { t } = useTranslation('designer')
  const { change, breaches } = useDesigner()
  const put = (patch: Parameters<typeof withSection>[2]) => change((draft) => withSection(draft, section.key, patch))
  const added = shortText(sum(section.items.map(({ item }) => exact(item.points ?? 0))))
  const isWrong = (field: string) => breaches.some((issue) => issue.key === section.key && issue.field === field)
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Labelled label={t('section.title')}>
          {(id) => (
            <ValueField
              {...text}
              id={id}
              field="title"
              value={section.title}
              hasError={isWrong('title')}
              onLeave={(title) => put({ title })}
            />
          )}
        </Labelled>
        <Labelled label={t('item.code')}>
          {(id) => (
            <ValueField
              {...text}
              id={id}
              field="code"
              value={section.code}
              maxLength={40}
              hasError={isWrong('code')}
              onLeave={(code) => put({ code })}
            />
          )}
        </Labelled>
        <Labelled label={t('section.points')}>
          {(id) => (
            <ValueField
              id={id}
              field="points"
              value={section.points}
              format={showOpenNumber}
              read={readOpenNumber}
              unit={t('item.pointsUnit')}
              placeholder={t('section.sum', { sum: added })}
              hasError={isWrong('points')}
              onLeave={(points) => put({ points })}
            />
          )}
        </Labelled>
        <Labelled label={t('section.weight')}>
          {(id) => (
            <OpenPointsField
              id={id}
              field="weight"
              value={section.weight}
              placeholder={t('none')}
              onLeave={(weight) => put({ weight })}
            />
          )}
        </Labelled>
        <Labelled label={t('item.titleEn')}>
          {(id) => (
            <ValueField
              {...text}
              id={id}
              field="titleEn"
              value={section.titleEn ?? ''}
              onLeave={(titleEn) => put({ titleEn: titleEn === '' ? undefined : titleEn })}
            />
          )}
        </Labelled>
      </FieldGrid>
      <Remark>{t('section.hint', { count: section.items.length, sum: added })}</Remark>
      <AddBelow rowKey={section.key} label={t('list.addItem')} />
    </FormBody>
  )
}

/** The heading of the bonus items: how many points they add at most. */
export function BonusForm() {
  const { t } = useTranslation('designer')
  const { session, change } = useDesigner()
  const { head, bonusItems } = draftOf(session)
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Labelled label={t('bonus.cap')}>
          {(id) => (
            <OpenPointsField
              id={id}
              field="bonusCap"
              value={head.bonusCap}
              placeholder={t('rule.unlimited')}
              onLeave={(bonusCap) => change((draft) => withHead(draft, { bonusCap }))}
            />
          )}
        </Labelled>
      </FieldGrid>
      <Remark>{t('bonus.hint', { count: bonusItems.length })}</Remark>
      <AddBelow rowKey={BONUS_ROW} label={t('bonus.add')} />
    </FormBody>
  )
}
