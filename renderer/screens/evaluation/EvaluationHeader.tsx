import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceHeader } from '../../components/PlaceHeader'
import { SegmentedViews } from '../../components/SegmentedViews'
import { SelectField } from '../../components/SelectField'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import type { EvaluationChoice } from './useEvaluationChoice'

const RoundName = styled('span')({
  minWidth: 0,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
})

/** What is chosen gives way where the window is narrow, the round before the group: views and actions stay whole. */
const Choices = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minWidth: 0,
  '& > .MuiInputBase-root': { minWidth: 44 },
})

export interface EvaluationHeaderProps {
  readonly choice: EvaluationChoice
  /** Choice of the group and filters of the view. */
  readonly children?: ReactNode
  /** The table of the view as cells; without it there is nothing to copy. */
  readonly cells?: () => string[][]
}

/** Head of the place: views, round, then what the view adds; copies its table. */
export function EvaluationHeader({ choice, children, cells }: EvaluationHeaderProps) {
  const { t } = useTranslation(['evaluation', 'common'])
  const { view, views, pickView, rounds, round, pickRound } = choice
  return (
    <PlaceHeader
      title={t('title')}
      actions={
        cells !== undefined && (
          <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(cells()))}>
            {t('common:copyList')}
          </Button>
        )
      }
    >
      <SegmentedViews
        name={t('view.name')}
        value={view}
        views={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        onPick={pickView}
      />
      <Choices>
        {rounds.length === 1 && <RoundName>{rounds[0]?.name}</RoundName>}
        {rounds.length > 1 && round !== null && (
          <SelectField
            name={t('round')}
            width={150}
            value={round.id}
            options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={pickRound}
          />
        )}
        {children}
      </Choices>
    </PlaceHeader>
  )
}
