import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { canHappen } from '@core/inspection/rectification/rectification'
import { FactTable } from '../../components/FactTable'
import { FailureAlert } from '../../components/FailureAlert'
import { KeyCap } from '../../components/KeyCap'
import { LinkButton } from '../../components/LinkButton'
import { SectionBar } from '../../components/SectionBar'
import { SidePane } from '../../components/SidePane'
import { SideTable } from '../../components/SideTable'
import { failureOf } from '../../data/failure'
import { useRectification, useSaveProof, type RectificationStory, type WaitingFinding } from '../../data/useRectifications'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { usePlace } from '../../hooks/usePlace'
import { formatInstant, formatShortDay, formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import type { RectificationLine } from './rectification-lines'
import { RectificationState } from './RectificationState'
import { ISSUE_CAP, STEP_KEYS, STEPS, type StepName } from './steps'

export interface RectificationDetailProps {
  readonly line: RectificationLine
  readonly onStep: (step: StepName) => void
  readonly onIssue: () => void
  /** Shows the notice as paper. */
  readonly onPaper: (noticeId: string) => void
}

/** One problem with its whole story, or a finding that waits for its notice. */
export function RectificationDetail({ line, onStep, onIssue, onPaper }: RectificationDetailProps) {
  return line.kind === 'waiting' ? (
    <WaitingDetail finding={line} onIssue={onIssue} />
  ) : (
    <IssuedDetail rectification={line} onStep={onStep} onPaper={onPaper} />
  )
}

function WaitingDetail({ finding, onIssue }: { readonly finding: WaitingFinding; readonly onIssue: () => void }) {
  const { t } = useTranslation('rectifications')
  return (
    <SidePane
      title={finding.unitName}
      widthName="rectifications.detail"
      initialWidth={380}
      foot={
        <Button onClick={onIssue} style={{ marginLeft: 'auto' }}>
          <KeyCap style={{ marginRight: 6 }}>{ISSUE_CAP}</KeyCap>
          {t('issue.open')}
        </Button>
      }
    >
      <div style={{ padding: '8px 10px' }}>
        <RectificationState standing="draft" days={0} isDense={false} />
      </div>
      <FactTable
        facts={[
          { label: t('fact.problem'), value: finding.problem },
          {
            label: t('fact.place'),
            value: formatText([finding.clinicName, finding.place].filter((part) => part !== '').join(' ')),
          },
          { label: t('fact.basis'), value: formatText(finding.clause) },
          { label: t('fact.requirement'), value: formatText(finding.requirement) },
          { label: t('fact.severity'), value: t(`severity.${finding.severity}`) },
          { label: t('fact.siteDue'), value: formatText(finding.dueOn) },
          {
            label: t('fact.repeats'),
            value: finding.repeats === 0 ? formatText(null) : t('repeats', { count: finding.repeats }),
          },
          { label: t('fact.round'), value: finding.roundName },
          { label: t('fact.sheet'), value: <SheetLink finding={finding} /> },
        ]}
      />
    </SidePane>
  )
}

/** Leads to the item of the sheet where it was found. */
function SheetLink({
  finding,
}: {
  readonly finding: Pick<WaitingFinding, 'visitId' | 'sheetId' | 'itemCode' | 'visitOn' | 'clinicName'>
}) {
  const { t } = useTranslation('rectifications')
  const place = usePlace()
  const { visitId, sheetId, itemCode, visitOn } = finding
  const name = itemCode === null ? visitOn : t('sheetLink', { day: visitOn, code: itemCode })
  return (
    <LinkButton
      type="button"
      onClick={() => place.go('inspections', { visitId, sheetId, ...(itemCode === null ? {} : { itemCode }) })}
    >
      {name}
    </LinkButton>
  )
}

type Issued = Extract<RectificationLine, { kind: 'issued' }>

function IssuedDetail({
  rectification,
  onStep,
  onPaper,
}: Pick<RectificationDetailProps, 'onStep' | 'onPaper'> & { readonly rectification: Issued }) {
  const { t } = useTranslation('rectifications')
  const { data: story, error } = useRectification(rectification.id)
  const failure = failureOf(error)
  const steps = STEPS.filter((step) => canHappen(rectification, step))
  const { dueOn, extensions } = rectification
  return (
    <SidePane
      title={rectification.unitName}
      widthName="rectifications.detail"
      initialWidth={380}
      foot={
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
          {steps.map((step) => (
            <Button key={step} style={{ paddingInline: 9 }} onClick={() => onStep(step)}>
              <KeyCap style={{ marginRight: 6 }}>{STEP_KEYS[step].toUpperCase()}</KeyCap>
              {t(`step.${step}.open`)}
            </Button>
          ))}
        </span>
      }
    >
      <div style={{ padding: '8px 10px', display: 'flex', gap: 8, alignItems: 'center' }}>
        <RectificationState standing={rectification.standing} days={rectification.daysOverdue} isDense={false} />
        {rectification.standing === 'overdue' && <span>{t(`stage.${rectification.stage}`)}</span>}
        {rectification.reopenings > (rectification.stage === 'reopened' ? 1 : 0) && (
          <span>{t('reopenings', { count: rectification.reopenings })}</span>
        )}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
      <FactTable
        facts={[
          {
            label: t('fact.number'),
            value: (
              <LinkButton type="button" onClick={() => onPaper(rectification.noticeId)}>
                {rectification.number}
              </LinkButton>
            ),
          },
          { label: t('fact.problem'), value: rectification.problem },
          { label: t('fact.requirement'), value: formatText(rectification.requirement) },
          { label: t('fact.basis'), value: formatText(rectification.basis) },
          { label: t('fact.dueOn'), value: extensions === 0 ? dueOn : t('extended', { day: dueOn, count: extensions }) },
          { label: t('fact.person'), value: formatText(rectification.person) },
          { label: t('fact.severity'), value: t(`severity.${rectification.severity}`) },
          { label: t('fact.round'), value: rectification.roundName },
        ]}
      />
      {story?.rectification.id === rectification.id && <Story story={story} />}
    </SidePane>
  )
}

/** Steps, proof, findings and the same of earlier rounds. */
function Story({ story }: { readonly story: RectificationStory }) {
  const { t } = useTranslation('rectifications')
  const { workingOn } = useOpenWorkspace()
  const save = useSaveProof(story.rectification.id)
  const failure = failureOf(save.error)
  const nameOf = (sha256: string): string => story.files.find((file) => file.sha256 === sha256)?.name ?? ''
  return (
    <>
      <SectionBar title={t('section.events')} aside={story.events.length} />
      <ol style={{ margin: 0, padding: '6px 10px', listStyle: 'none', display: 'grid', gap: 6 }}>
        {story.events.map(({ seq, at, who, event }) => (
          <li key={seq}>
            <div>
              <b>{t(event.what === 'checked' ? (event.hasPassed ? 'event.passed' : 'event.failed') : `event.${event.what}`)}</b>{' '}
              {eventText(event, t)}
            </div>
            {event.what === 'replied' &&
              event.files.map((sha256) => (
                <LinkButton
                  key={sha256}
                  type="button"
                  style={{ marginRight: 10 }}
                  onClick={() => save.mutate({ sha256, name: nameOf(sha256) })}
                >
                  {nameOf(sha256)}
                </LinkButton>
              ))}
            <div style={{ color: colour.ink2 }}>{t('recorded', { at: formatInstant(at), who })}</div>
          </li>
        ))}
      </ol>
      {failure !== null && <FailureAlert failure={failure} />}
      {typeof save.data === 'string' && (
        <div style={{ padding: '4px 10px', color: colour.ink2 }}>{t('proof.saved', { file: save.data })}</div>
      )}
      <SectionBar title={t('section.findings')} aside={story.findings.length} />
      <SideTable
        name={t('section.findings')}
        columns={[{ header: t('fact.sheet'), width: 122 }, { header: t('column.problem') }]}
        rows={story.findings.map((finding) => ({
          key: finding.findingId,
          cells: [<SheetLink key="sheet" finding={finding} />, `${finding.clinicName} ${finding.place} ${finding.problem}`],
        }))}
      />
      {story.earlier.length > 0 && (
        <>
          <SectionBar title={t('section.earlier')} aside={t('repeats', { count: story.rectification.repeats })} />
          <SideTable
            name={t('section.earlier')}
            columns={[
              { header: t('fact.round'), width: 130 },
              { header: t('column.problem') },
              { header: t('column.closedOn'), width: 84 },
            ]}
            rows={story.earlier.map((one) => ({
              key: one.findingId,
              cells: [one.roundName, one.problem, formatShortDay(one.closedOn, workingOn)],
            }))}
          />
        </>
      )}
    </>
  )
}

type Event = RectificationStory['events'][number]['event']
type Words = ReturnType<typeof useTranslation<'rectifications'>>['t']

/** What an event says beside its name. */
function eventText(event: Event, t: Words): string {
  switch (event.what) {
    case 'issued':
      return t('eventText.issued', { day: event.issuedOn, due: event.dueOn })
    case 'received':
      return [event.receivedOn, event.receivedBy].join(' ')
    case 'replied':
      return [event.repliedOn, t(event.isComplete ? 'eventText.complete' : 'eventText.partly'), event.text].join(' ')
    case 'extended':
      return t('eventText.due', { due: event.dueOn, text: event.reason })
    case 'checked':
      return event.dueOn === null
        ? [event.checkedOn, event.checkedBy, event.result].join(' ')
        : t('eventText.failed', { day: event.checkedOn, by: event.checkedBy, text: event.result, due: event.dueOn })
    case 'closed':
      return [event.closedOn, event.closedBy].join(' ')
    case 'reopened':
      return t('eventText.due', { due: event.dueOn, text: [event.reopenedOn, event.reason].join(' ') })
  }
}
