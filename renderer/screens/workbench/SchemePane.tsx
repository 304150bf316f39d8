import { useTranslation } from 'react-i18next'
import { daysBetween } from '@core/shared/calendar'
import { EmptyState } from '../../components/EmptyState'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { SideTable } from '../../components/SideTable'
import { StateWord, type StateKind } from '../../components/StateWord'
import type { WorkbenchFacts } from '../../data/useWorkbench'
import { formatShortDay } from '../../i18n/format'
import { ProgressMark } from './ProgressMark'

export interface SchemePaneProps {
  readonly scheme: WorkbenchFacts['scheme']
  readonly day: string
  readonly onOpen: () => void
}

type Standing = 'open' | 'coming' | 'running' | 'over'
const KINDS: Readonly<Record<Standing, StateKind>> = { open: 'neutral', coming: 'neutral', running: 'accent', over: 'ok' }

/** How far the scheme has come: its days, then stage by stage. */
export function SchemePane({ scheme, day, onOpen }: SchemePaneProps) {
  const { t } = useTranslation('workbench')
  if (scheme === null)
    return (
      <Pane title={t('scheme.title')} style={{ flex: 'none', minHeight: 96 }}>
        <EmptyState title={t('scheme.none')} />
      </Pane>
    )
  const said = (on: string | null) => formatShortDay(on, day)
  const rows = [{ id: '', name: t('scheme.whole'), startsOn: scheme.startsOn, endsOn: scheme.endsOn }, ...scheme.stages]
  return (
    <Pane
      title={t('scheme.title')}
      tools={<LinkButton onClick={onOpen}>{t('scheme.open')}</LinkButton>}
      style={{ flex: '0 1 auto', minHeight: 96 }}
    >
      <SideTable
        name={t('scheme.title')}
        columns={[
          { header: t('scheme.stage') },
          { header: t('scheme.days'), width: 104 },
          { header: t('scheme.progress'), width: 84 },
          { header: t('column.state'), width: 76 },
        ]}
        rows={rows.map(({ id, name, startsOn, endsOn }) => {
          const standing = standingOf(startsOn, endsOn, day)
          const total = startsOn === null || endsOn === null ? 0 : Math.max(0, daysBetween(startsOn, endsOn) + 1)
          const passed = startsOn === null ? 0 : Math.min(total, Math.max(0, daysBetween(startsOn, day) + 1))
          return {
            key: id,
            cells: [
              name,
              `${said(startsOn)} – ${said(endsOn)}`,
              <ProgressMark key="progress" done={passed} total={total} label="" />,
              <StateWord key="state" kind={KINDS[standing]} isPlain>
                {t(`scheme.standing.${standing}`)}
              </StateWord>,
            ],
          }
        })}
      />
    </Pane>
  )
}

function standingOf(startsOn: string | null, endsOn: string | null, day: string): Standing {
  if (startsOn === null || endsOn === null) return 'open'
  if (day < startsOn) return 'coming'
  return day > endsOn ? 'over' : 'running'
}
