import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../components/DateField'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { OrganizationPicker } from '../../components/OrganizationPicker'
import { SectionBar } from '../../components/SectionBar'
import { SelectField } from '../../components/SelectField'
import { SidePane } from '../../components/SidePane'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import type { InspectionStory } from '../../data/useInspections'
import { useOrganizations } from '../../data/useOrganizations'
import { useCreateVisit, useVisitSubjects, type VisitSubject } from '../../data/useVisit'
import { isComposing } from '../../hooks/composition'
import { useKey } from '../../hooks/useKey'
import { useKeptDraft } from '../../hooks/useKeptDraft'
import { useDateError } from '../../i18n/useDateError'
import { colour } from '../../theme/tokens'
import { useSubjectWords } from './useSubjectWords'
import { VISIT_PANE_PX } from './VisitDetail'

interface Draft {
  readonly requestId: string
  readonly clinicId: string
  readonly visitOn: string
  /** Name of a known team, or '' for another one. */
  readonly team: string
  readonly teamName: string
  readonly members: string
}

const subjectKey = (subject: VisitSubject): string => `${subject.templateId}/${subject.templateVersion}/${subject.subjectCode}`
const namesIn = (text: string): string[] => text.split(/[、,，;；\s]+/).filter((name) => name !== '')

export interface CreateVisitProps {
  readonly inspectionId: string
  readonly teams: InspectionStory['teams']
  readonly onCreated: (visitId: string, sheetId: string | undefined) => void
  readonly onClose: () => void
}

/** A site visit by hand: clinic, day, team, and who is scored there. */
export function CreateVisit({ inspectionId, teams, onCreated, onClose }: CreateVisitProps) {
  const { t } = useTranslation(['inspections', 'common'])
  const { organizations } = useOrganizations()
  const clinics = useMemo(
    () => organizations.filter(({ kind, archivedAt }) => kind === 'recipient' && archivedAt === null),
    [organizations],
  )
  const [first] = teams
  const [draft, keep, forget] = useKeptDraft<Draft>(`visit.create.${inspectionId}`, () => ({
    requestId: crypto.randomUUID(),
    clinicId: '',
    visitOn: '',
    team: first?.name ?? '',
    teamName: '',
    members: first?.members.join(t('comma')) ?? '',
  }))
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const dateError = useDateError()
  const subjects = useVisitSubjects(draft.clinicId, draft.visitOn)
  const create = useCreateVisit()
  const change = (part: Partial<Draft>) => keep({ ...draft, requestId: crypto.randomUUID(), ...part })

  const subjectWords = useSubjectWords()
  /** Whoever is scored in points is looked at unless the person says otherwise; self-checks and patients are added. */
  const isChosen = (subject: VisitSubject): boolean => (subject.kind === 'scored') !== turned.has(subjectKey(subject))
  const toggle = (subject: VisitSubject) => {
    const next = new Set(turned)
    if (!next.delete(subjectKey(subject))) next.add(subjectKey(subject))
    setTurned(next)
  }
  const chosen = (subjects.data ?? []).filter(isChosen)
  const teamName = draft.team === '' ? draft.teamName : draft.team
  const members = namesIn(draft.members)
  // A date that could not be read leaves the earlier one in the draft: it is not what the person means any more.
  const hasDay = draft.visitOn !== '' && dateError.of('visitOn') === undefined
  const missing =
    (
      [
        [draft.clinicId !== '', 'clinic'],
        [hasDay, 'visitOn'],
        [teamName !== '', 'teamName'],
        [members.length > 0, 'members'],
        [chosen.length > 0, 'subjects'],
      ] as const
    ).find(([isGiven]) => !isGiven)?.[1] ?? null
  const save = () => {
    if (missing !== null || create.isPending) return
    const { requestId, clinicId, visitOn } = draft
    const sheets = chosen.map(({ templateId, templateVersion, subjectCode }) => ({ templateId, templateVersion, subjectCode }))
    create.mutate(
      { requestId, inspectionId, clinicId, visitOn, teamName, members, sheets },
      {
        onSuccess: ({ id, sheetIds }) => {
          forget()
          onCreated(id, sheetIds[0])
        },
      },
    )
  }
  useKey('Ctrl+Enter', () => {
    save()
    return true
  })
  /** A list of choices would take the Enter of Ctrl+Enter for itself. */
  const takeCtrlEnter = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }
  const failure = failureOf(create.error ?? subjects.error)
  return (
    <SidePane
      widthName="inspections.visit"
      initialWidth={VISIT_PANE_PX}
      title={t('create.title')}
      startsWithKeys
      foot={
        <>
          <Button variant="contained" disabled={missing !== null || create.isPending} onClick={save}>
            {create.isPending
              ? t('create.busy')
              : missing === null
                ? t('create.save')
                : t('common:missing', { verb: t('create.verb'), missing: t(`create.${missing}`) })}
          </Button>
          <Button onClick={onClose}>{t('create.close')}</Button>
        </>
      }
    >
      <div data-form="" style={{ display: 'grid', gap: 8, padding: 10 }} onKeyDownCapture={takeCtrlEnter}>
        <Field label={t('create.clinic')} isMissing={draft.clinicId === ''} help={t('create.clinicHelp')}>
          {(control) => (
            <OrganizationPicker
              {...control}
              takesKeys
              options={clinics}
              value={draft.clinicId}
              onLeave={(clinicId) => change({ clinicId })}
            />
          )}
        </Field>
        <Field label={t('create.visitOn')} isMissing={draft.visitOn === ''} error={dateError.of('visitOn')}>
          {(control) => (
            <DateField
              {...control}
              value={draft.visitOn}
              onLeave={(visitOn) => change({ visitOn })}
              onRefuse={(text) => dateError.tell('visitOn', text)}
            />
          )}
        </Field>
        {teams.length > 0 && (
          <Field label={t('create.team')}>
            {(control) => (
              <SelectField
                {...control}
                name={t('create.team')}
                value={draft.team}
                options={[
                  ...teams.map(({ name }) => ({ value: name, label: name })),
                  { value: '', label: t('create.otherTeam') },
                ]}
                onPick={(team) =>
                  change({ team, members: teams.find(({ name }) => name === team)?.members.join(t('comma')) ?? '' })
                }
              />
            )}
          </Field>
        )}
        {draft.team === '' && (
          <Field label={t('create.teamName')} isMissing={draft.teamName === ''}>
            {(control) => (
              <TextField {...control} value={draft.teamName} maxLength={120} onLeave={(text) => change({ teamName: text })} />
            )}
          </Field>
        )}
        <Field label={t('create.members')} isMissing={members.length === 0} help={t('create.membersHelp')}>
          {(control) => (
            <TextField {...control} value={draft.members} maxLength={1000} onLeave={(text) => change({ members: text })} />
          )}
        </Field>
      </div>
      <SectionBar title={t('create.subjects')} />
      <div style={{ display: 'grid', gap: 6, padding: 10, justifyItems: 'start' }}>
        {subjects.data === undefined && <span style={{ color: colour.ink2 }}>{t('create.subjectsWait')}</span>}
        {subjects.data?.length === 0 && <span style={{ color: colour.warn }}>{t('create.subjectsNone')}</span>}
        {subjects.data?.map((subject) => (
          <FormControlLabel
            key={subjectKey(subject)}
            label={subjectWords(subject)}
            control={<Checkbox checked={isChosen(subject)} onChange={() => toggle(subject)} />}
          />
        ))}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
    </SidePane>
  )
}
