import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { failureOf } from '../../../data/failure'
import { useKeysHere } from '../../../hooks/keys-here'
import { MonthField } from '../MonthField'
import { RefusedCells } from '../RefusedCells'
import { EntryGrid, type EntryGridProps } from './EntryGrid'

export interface MonthGridProps<Row> extends EntryGridProps<Row> {
  readonly month: string
  readonly onMonth: (month: string) => void
  /** Said after the number of persons. */
  readonly aside?: string
  /** Before the month, at the right. */
  readonly tools?: ReactNode
  readonly hints: Parameters<typeof useKeysHere>[0]
  readonly error: unknown
  /** What could not be written, cell by cell, under its title. */
  readonly refusedTitle: string
  readonly refused: readonly string[]
  readonly onDismiss: () => void
  readonly isReading: boolean
}

/** The frame of 考勤 and 工作量: the postings of one month as a grid, what was refused above it, the month in the title. */
export function MonthGrid<Row>(props: MonthGridProps<Row>) {
  const { month, onMonth, aside, tools, hints, error, refusedTitle, refused, onDismiss, isReading, ...grid } = props
  const { t } = useTranslation('postings')
  useKeysHere(hints)
  const failure = failureOf(error)
  const count = t('month.count', { count: grid.rows.length })
  return (
    <Pane
      title={grid.name}
      count={aside === undefined ? count : `${count}　${aside}`}
      tools={
        <>
          {tools}
          <MonthField month={month} onPick={onMonth} />
        </>
      }
      startsWithKeys
      style={{ flex: 1 }}
    >
      {failure !== null && <FailureAlert failure={failure} />}
      <RefusedCells title={refusedTitle} problems={refused} onDismiss={onDismiss} />
      {grid.rows.length === 0 ? !isReading && <EmptyState title={t('month.none')} /> : <EntryGrid key={month} {...grid} />}
    </Pane>
  )
}
