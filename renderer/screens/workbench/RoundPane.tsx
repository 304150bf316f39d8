import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { SideTable } from '../../components/SideTable'
import type { WorkbenchFacts } from '../../data/useWorkbench'
import { formatDay } from '../../i18n/format'
import { ProgressMark } from './ProgressMark'

export interface RoundPaneProps {
  readonly round: WorkbenchFacts['round']
  readonly day: string
  readonly onPlan: () => void
}

/** How far the present round has come, county by county. */
export function RoundPane({ round, day, onPlan }: RoundPaneProps) {
  const { t, i18n } = useTranslation('workbench')
  if (round === null)
    return (
      <Pane title={t('round.title')} style={{ flex: 'none', minHeight: 96 }}>
        <EmptyState title={t('round.none')} />
      </Pane>
    )
  const { counties } = round
  const sum = (of: 'due' | 'visited' | 'finished') => counties.reduce((all, county) => all + county[of], 0)
  const rows = [
    ...counties,
    ...(counties.length > 1
      ? [{ countyName: t('round.sum'), due: sum('due'), visited: sum('visited'), finished: sum('finished') }]
      : []),
  ]
  const span = [round.startsOn, round.endsOn].map((on) => formatDay(on, day, i18n.language)).join(' – ')
  return (
    <Pane
      title={round.name}
      count={span}
      tools={<LinkButton onClick={onPlan}>{t('round.plan')}</LinkButton>}
      style={{ flex: '0 1 auto', minHeight: 96 }}
    >
      {counties.length === 0 ? (
        <EmptyState title={t('round.nothing')} />
      ) : (
        <SideTable
          name={round.name}
          columns={[
            { header: t('round.county') },
            { header: t('round.due'), width: 54, align: 'right' },
            { header: t('round.visited'), width: 122 },
            { header: t('round.finished'), width: 72, align: 'right' },
          ]}
          rows={rows.map(({ countyName, due, visited, finished }, index) => ({
            key: `${index} ${countyName}`,
            cells: (index === counties.length ? bold : plain)([
              countyName,
              String(due),
              <ProgressMark key="visited" done={visited} total={due} label={String(visited)} />,
              String(finished),
            ]),
          }))}
        />
      )}
    </Pane>
  )
}

type Cells = Parameters<typeof SideTable>[0]['rows'][number]['cells']
const plain = (cells: Cells): Cells => cells
const bold = (cells: Cells): Cells => cells.map((cell, index) => <b key={index}>{cell}</b>)
