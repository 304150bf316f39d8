import Button from '@mui/material/Button'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import type { Column } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import type { Organization } from '../../../data/useOrganizations'
import type { Plan, PlanChanges, PlanTeam } from '../../../data/usePlan'
import { Icon } from '../../../theme/icons'
import { avoidancesOf, type PlanLine } from './plan-lines'
import { TeamPane } from './TeamPane'

const keyOf = ({ id }: PlanTeam): string => id

export interface TeamsPartProps {
  readonly plan: Plan
  readonly lines: readonly PlanLine[]
  readonly organizations: readonly Organization[]
  readonly changes: PlanChanges
  /** A form that stands at the right instead of the team. */
  readonly side: ReactNode
}

/** 检查组: who leads, who goes along, and where the team must not go. */
export function TeamsPart({ plan, lines, organizations, changes, side }: TeamsPartProps) {
  const { t } = useTranslation('plan')
  const [current, setCurrent] = useState<string | null>(null)
  const { saveTeams } = changes
  const present = saveTeams.isPending ? saveTeams.variables.teams : plan.teams
  const team = present.find(({ id }) => id === current) ?? present[0] ?? null
  const save = (teams: readonly PlanTeam[]) =>
    saveTeams.mutate({ requestId: crypto.randomUUID(), inspectionId: plan.round.id, teams: [...teams] })
  const columns = useTeamColumns(plan, lines)
  const add = () => {
    const id = crypto.randomUUID()
    save([...present, { id, name: t('teams.proposed', { no: present.length + 1 }), members: [] }])
    setCurrent(id)
  }
  const failure = failureOf(saveTeams.error)
  const button = (
    <Button startIcon={<Icon name="add" />} onClick={add}>
      {t('teams.add')}
    </Button>
  )
  return (
    <>
      <Pane
        title={t('teams.title')}
        count={t('teams.count', { count: present.length })}
        startsWithKeys
        style={{ flex: 1 }}
        tools={button}
      >
        {failure !== null && <FailureAlert failure={failure} />}
        <DataTable
          name={t('teams.title')}
          rows={present}
          columns={columns}
          keyOf={keyOf}
          current={team?.id ?? null}
          onCurrent={setCurrent}
          empty={<EmptyState title={t('teams.none')} hint={t('teams.noneHint')} />}
        />
      </Pane>
      {side ??
        (team !== null && (
          <TeamPane
            key={team.id}
            team={team}
            plan={plan}
            lines={lines}
            organizations={organizations}
            onChange={(next) => save(present.map((one) => (one.id === next.id ? next : one)))}
            onRemove={() => save(present.filter(({ id }) => id !== team.id))}
          />
        ))}
    </>
  )
}

function useTeamColumns(plan: Plan, lines: readonly PlanLine[]): readonly Column<PlanTeam>[] {
  const { t } = useTranslation('plan')
  return useMemo(() => {
    const avoids = avoidancesOf(plan)
    const chosen = lines.filter(({ how }) => how !== null)
    const avoided = (team: PlanTeam): number => chosen.filter(({ id }) => avoids(team, id).length > 0).length
    const visits = (team: PlanTeam): number => plan.visits.filter(({ teamId }) => teamId === team.id).length
    return [
      { id: 'name', header: t('teams.name'), width: 150, text: (team) => team.name },
      { id: 'leader', header: t('teams.leader'), width: 120, text: (team) => team.members[0]?.name ?? t('teams.nobody') },
      {
        id: 'members',
        header: t('teams.members'),
        minWidth: 160,
        text: (team) =>
          team.members
            .slice(1)
            .map(({ name }) => name)
            .join(t('comma')),
      },
      { id: 'avoided', header: t('teams.avoided'), width: 96, align: 'right', text: (team) => String(avoided(team)) },
      { id: 'visits', header: t('teams.visits'), width: 84, align: 'right', text: (team) => String(visits(team)) },
    ]
  }, [plan, lines, t])
}
