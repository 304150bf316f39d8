import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useIssueNotices, usePreparedNotices, type PreparedNotices, type WaitingFinding } from '../../data/useRectifications'
import { useAmendSettings } from '../../data/useSettings'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { useAccept } from '../../hooks/useAccept'
import { useDateError } from '../../i18n/useDateError'
import { colour } from '../../theme/tokens'

export interface IssuePaneProps {
  readonly inspectionId: string
  /** Findings of the round that wait. */
  readonly waiting: readonly WaitingFinding[]
  /** Those that were ticked; none: all of them. */
  readonly chosen: ReadonlySet<string>
  /** @param ids Of the problems, in the order of the notices. */
  readonly onIssued: (ids: readonly string[]) => void
  readonly onClose: () => void
}

/** 发整改通知书: one a unit, for what was ticked or for all that waits; which findings are one problem is proposed and can be undone. */
export function IssuePane({ inspectionId, waiting, chosen, onIssued, onClose }: IssuePaneProps) {
  const { t } = useTranslation(['rectifications', 'common'])
  const { workingOn } = useOpenWorkspace()
  const dateError = useDateError()
  const [issuedOn, setIssuedOn] = useState(workingOn)
  const [typedDue, setDue] = useState<string | null>(null)
  const [persons, setPersons] = useState<Readonly<Record<string, string>>>({})
  /** First finding of each proposed merger that the person undid. */
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const prepared = usePreparedNotices(inspectionId, issuedOn === '' ? workingOn : issuedOn)
  const issue = useIssueNotices()
  const units = useMemo(() => unitsOf(prepared.data, waiting, chosen), [prepared.data, waiting, chosen])
  const problems = units.flatMap(({ groups }) =>
    groups.flatMap((group) => (apart.has(group[0] ?? '') ? group.map((id) => [id]) : [group])),
  )
  const dueOn = typedDue ?? prepared.data?.dueOn ?? ''
  const number = prepared.data?.firstNumber ?? null
  const missing =
    issuedOn === '' || dateError.of('issuedOn') !== undefined
      ? t('issue.issuedOn')
      : dueOn === '' || dateError.of('dueOn') !== undefined
        ? t('issue.dueOn')
        : number === null
          ? t('issue.numbering')
          : null
  const canIssue = missing === null && problems.length > 0 && !issue.isPending && !prepared.isPlaceholderData
  const verb = t('issue.verb', { notices: units.length, problems: problems.length })
  const save = () => {
    if (!canIssue) return
    issue.mutate(
      {
        ...{ requestId: crypto.randomUUID(), inspectionId, issuedOn, dueOn, problems },
        persons: units.map(({ organizationId, person }) => ({
          organizationId,
          person: (persons[organizationId] ?? person).trim(),
        })),
      },
      { onSuccess: ({ ids }) => onIssued(ids) },
    )
  }
  const toggle = (first: string) => {
    const next = new Set(apart)
    if (!next.delete(first)) next.add(first)
    setApart(next)
  }
  useAccept(save)
  const failure = failureOf(issue.error ?? prepared.error)
  const textOf = (id: string): string => waiting.find(({ findingId }) => findingId === id)?.problem ?? ''
  return (
    <SidePane
      title={t('issue.title')}
      startsWithKeys
      widthName="rectifications.issue"
      initialWidth={460}
      foot={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button variant="contained" style={{ marginLeft: 'auto' }} disabled={!canIssue} onClick={save}>
            {missing === null ? verb : t('common:missing', { verb, missing })}
          </Button>
        </>
      }
    >
      {units.length === 0 && prepared.data !== undefined ? (
        <EmptyState title={t('issue.nothing')} hint={t('issue.nothingHint')} />
      ) : (
        <div data-form="">
          <div style={{ display: 'grid', gap: 8, padding: 10 }}>
            {number === null && prepared.data !== undefined && <NumberingField />}
            {number !== null && (
              <div>
                {t('issue.number')} <b>{t('issue.from', { number })}</b>
              </div>
            )}
            <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 14 }}>
              <Field label={t('issue.issuedOn')} isMissing={issuedOn === ''} error={dateError.of('issuedOn')}>
                {(control) => (
                  <DateField
                    {...control}
                    value={issuedOn}
                    onLeave={setIssuedOn}
                    onRefuse={(text) => dateError.tell('issuedOn', text)}
                  />
                )}
              </Field>
              <Field label={t('issue.dueOn')} isMissing={dueOn === ''} error={dateError.of('dueOn')}>
                {(control) => (
                  <DateField {...control} value={dueOn} onLeave={setDue} onRefuse={(text) => dateError.tell('dueOn', text)} />
                )}
              </Field>
            </div>
            {failure !== null && <FailureAlert failure={failure} />}
          </div>
          {units.map(({ organizationId, unitName, person, groups }) => (
            <div key={organizationId}>
              <SectionBar
                title={unitName}
                aside={t('issue.count', {
                  count: groups.reduce((sum, group) => sum + (apart.has(group[0] ?? '') ? group.length : 1), 0),
                })}
              />
              <div style={{ display: 'grid', gap: 4, padding: '6px 10px 8px' }}>
                {groups.map((group) => (
                  <div key={group[0]}>
                    {group.length > 1 && (
                      <label style={{ display: 'flex', gap: 6, alignItems: 'center', color: colour.accentDeep }}>
                        <Checkbox checked={!apart.has(group[0] ?? '')} onChange={() => toggle(group[0] ?? '')} />
                        {t('issue.merge', { count: group.length })}
                      </label>
                    )}
                    {group.map((id) => (
                      <div key={id} style={{ paddingLeft: group.length > 1 ? 22 : 0, overflowWrap: 'anywhere' }}>
                        {textOf(id)}
                      </div>
                    ))}
                  </div>
                ))}
                <Field label={t('issue.person')}>
                  {(control) => (
                    <TextField
                      {...control}
                      value={persons[organizationId] ?? person}
                      maxLength={120}
                      onType={(text) => setPersons({ ...persons, [organizationId]: text })}
                      onLeave={(text) => setPersons({ ...persons, [organizationId]: text })}
                    />
                  )}
                </Field>
              </div>
            </div>
          ))}
        </div>
      )}
    </SidePane>
  )
}

/** Set once, here or in 设置. */
function NumberingField() {
  const { t } = useTranslation('rectifications')
  const amend = useAmendSettings()
  return (
    <Field
      label={t('issue.numbering')}
      isMissing
      help={t('issue.numberingHelp')}
      error={amend.error === null ? undefined : t('issue.numberingRefused')}
    >
      {(control) => (
        <TextField
          {...control}
          takesKeys
          takesFocus
          value=""
          maxLength={120}
          onLeave={(noticeNumbering) => amend.mutate({ requestId: crypto.randomUUID(), noticeNumbering })}
        />
      )}
    </Field>
  )
}

/** Units with what of theirs is to be issued. */
function unitsOf(
  prepared: PreparedNotices | undefined,
  waiting: readonly WaitingFinding[],
  chosen: ReadonlySet<string>,
): PreparedNotices['units'] {
  const own = waiting.filter(({ findingId }) => chosen.has(findingId))
  const wanted = new Set((own.length === 0 ? waiting : own).map(({ findingId }) => findingId))
  return (prepared?.units ?? [])
    .map((unit) => ({
      ...unit,
      groups: unit.groups.map((group) => group.filter((id) => wanted.has(id))).filter((group) => group.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0)
}
