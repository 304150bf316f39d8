import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { Field } from '../../../components/Field'
import { OrganizationPicker } from '../../../components/OrganizationPicker'
import { SectionBar } from '../../../components/SectionBar'
import { SidePane } from '../../../components/SidePane'
import type { Column } from '../../../components/table-columns'
import { TextField } from '../../../components/TextField'
import type { Organization } from '../../../data/useOrganizations'
import type { Plan, PlanTeam } from '../../../data/usePlan'
import { colour } from '../../../theme/tokens'
import { avoidancesOf, type PlanLine } from './plan-lines'
import { useAvoidanceWords } from './useAvoidanceWords'

type Member = PlanTeam['members'][number]
type Row = Member & { readonly place: number }
const keyOf = ({ place }: Row): string => String(place)

export interface TeamPaneProps {
  readonly team: PlanTeam
  readonly plan: Plan
  readonly lines: readonly PlanLine[]
  readonly organizations: readonly Organization[]
  readonly onChange: (team: PlanTeam) => void
  readonly onRemove: () => void
}

/** One team: its name, leader and members with post and own organization, and the clinics it must keep away from. */
export function TeamPane({ team, plan, lines, organizations, onChange, onRemove }: TeamPaneProps) {
  const { t } = useTranslation('plan')
  const words = useAvoidanceWords(organizations)
  const inUse = organizations.filter(({ archivedAt }) => archivedAt === null)
  const replace = (place: number, changes: Partial<Member>) =>
    onChange({ ...team, members: team.members.map((one, index) => (index === place ? { ...one, ...changes } : one)) })
  const remove = (place: number) => onChange({ ...team, members: team.members.filter((_, index) => index !== place) })
  const lead = (place: number) => {
    const leader = team.members[place]
    if (leader === undefined) return
    setCurrent(0)
    onChange({ ...team, members: [leader, ...team.members.filter((_, index) => index !== place)] })
  }
  const add = (name: string) => {
    setCurrent(team.members.length)
    onChange({ ...team, members: [...team.members, { name, post: '', organizationId: null }] })
  }
  const [current, setCurrent] = useState(0)
  const at = Math.min(current, Math.max(0, team.members.length - 1))
  const member = team.members[at]
  const names = useMemo(() => new Map(organizations.map(({ id, name }) => [id, name])), [organizations])
  const rows = team.members.map((one, place): Row => ({ ...one, place }))
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { id: 'name', header: t('teams.person'), width: 110, text: ({ name }) => name },
      { id: 'post', header: t('teams.post'), width: 100, text: ({ post }) => post },
      { id: 'own', header: t('teams.own'), minWidth: 140, text: ({ organizationId }) => names.get(organizationId ?? '') ?? '' },
    ],
    [t, names],
  )
  const avoids = avoidancesOf(plan)
  const avoided = lines.flatMap(({ id, name, how }) => {
    const [first] = how === null ? [] : avoids(team, id)
    return first === undefined ? [] : [{ id, name, reason: words(first) }]
  })
  return (
    <SidePane
      widthName="inspections.team"
      initialWidth={430}
      title={team.name}
      foot={<Button onClick={onRemove}>{t('teams.remove')}</Button>}
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        <Field label={t('teams.name')}>
          {(control) => (
            <TextField
              {...control}
              value={team.name}
              maxLength={60}
              onLeave={(name) => name !== '' && onChange({ ...team, name })}
            />
          )}
        </Field>
      </div>
      <SectionBar title={t('teams.people')} aside={t('teams.peopleHelp')} />
      <div style={{ flex: 'none', height: 150, display: 'flex', flexDirection: 'column' }}>
        <DataTable
          name={t('teams.people')}
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          current={String(at)}
          onCurrent={(key) => setCurrent(Number(key))}
          isDense
          empty={<div style={{ padding: 10, color: colour.ink2 }}>{t('teams.nobodyYet')}</div>}
        />
      </div>
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }}>
        {member !== undefined && (
          <MemberFields
            key={`${at} ${member.name}`}
            member={member}
            leads={at === 0}
            organizations={inUse}
            onChange={(changes) => replace(at, changes)}
            onLead={() => lead(at)}
            onRemove={() => remove(at)}
          />
        )}
        <NewMember key={team.members.length} onAdd={add} />
      </div>
      <SectionBar title={t('teams.avoidedTitle')} aside={t('teams.avoidedCount', { count: avoided.length })} />
      {avoided.length === 0 && <div style={{ padding: 10, color: colour.ink2 }}>{t('teams.avoidedNone')}</div>}
      <ul style={{ margin: 0, padding: '6px 10px 6px 26px' }}>
        {avoided.map(({ id, name, reason }) => (
          <li key={id}>{t('teams.avoidedOne', { name, reason })}</li>
        ))}
      </ul>
    </SidePane>
  )
}

interface MemberFieldsProps {
  readonly member: Member
  readonly leads: boolean
  readonly organizations: readonly Organization[]
  readonly onChange: (changes: Partial<Member>) => void
  readonly onLead: () => void
  readonly onRemove: () => void
}

function MemberFields({ member, leads, organizations, onChange, onLead, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation('plan')
  return (
    <>
      <Field label={t('teams.person')}>
        {(control) => (
          <TextField {...control} value={member.name} maxLength={40} onLeave={(name) => name !== '' && onChange({ name })} />
        )}
      </Field>
      <Field label={t('teams.post')}>
        {(control) => <TextField {...control} value={member.post} maxLength={40} onLeave={(post) => onChange({ post })} />}
      </Field>
      <Field label={t('teams.own')} help={t('teams.ownHelp')}>
        {(control) => (
          <OrganizationPicker
            {...control}
            options={organizations}
            value={member.organizationId ?? ''}
            onLeave={(id) => onChange({ organizationId: id === '' ? null : id })}
          />
        )}
      </Field>
      <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
        {!leads && <Button onClick={onLead}>{t('teams.lead')}</Button>}
        <Button onClick={onRemove}>{t('teams.removeMember')}</Button>
      </div>
    </>
  )
}

function NewMember({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useTranslation('plan')
  return (
    <Field label={t('teams.newMember')} labelWidth={76} help={t('teams.newMemberHelp')}>
      {(control) => <TextField {...control} value="" maxLength={40} onLeave={(name) => name !== '' && onAdd(name)} />}
    </Field>
  )
}
