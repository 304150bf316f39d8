import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SAMPLE_SIZE } from '@core/inspection/samples/call-back'
import { readPatientList, type ListIssue, type PatientList } from '@core/inspection/samples/read-patient-list'
import { FailureAlert } from '../../../components/FailureAlert'
import { Field } from '../../../components/Field'
import { Notice } from '../../../components/Notice'
import { NumberField } from '../../../components/NumberField'
import { Pane } from '../../../components/Pane'
import { TextField } from '../../../components/TextField'
import { TextArea } from '../../../components/TextInput'
import { failureOf } from '../../../data/failure'
import { useDrawCallBack } from '../../../data/useCallBacks'
import { useVisitSubjects, type Visit } from '../../../data/useVisit'
import { useAccept } from '../../../hooks/useAccept'
import { pastedCells } from '../../../components/entry-block'

const MOST = 100
/** As many wrong lines are named; the others are counted. */
const SHOWN_ISSUES = 5

/** Before the draw: the list as the clinic hands it over, what of it is taken, seed and size. */
export function DrawList({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('survey')
  const [text, setText] = useState('')
  const [seed, setSeed] = useState(() => visit.visitOn.replaceAll('-', ''))
  const [size, setSize] = useState<number | null>(SAMPLE_SIZE)
  const [requestId] = useState(() => crypto.randomUUID())
  const subjects = useVisitSubjects(visit.clinicId, visit.visitOn)
  const questionnaire = subjects.data?.find(({ kind }) => kind === 'questionnaire')
  const draw = useDrawCallBack()
  const list = useMemo(() => (text.trim() === '' ? null : readPatientList(pastedCells(text))), [text])
  const isSizeRight = size !== null && Number.isInteger(size) && size >= 1 && size <= MOST
  const count = list?.patients.length ?? 0
  const canDraw = count > 0 && seed.trim() !== '' && isSizeRight && questionnaire !== undefined && !draw.isPending
  const accept = () => {
    if (!canDraw || list === null) return
    const { templateId, templateVersion } = questionnaire
    const patients = list.patients.map((patient) => ({ ...patient }))
    draw.mutate({ requestId, visitId: visit.id, templateId, templateVersion, seed, size, patients })
  }
  useAccept(accept)
  const failure = failureOf(draw.error ?? subjects.error)
  return (
    <Pane title={t('calls.list')} count={t('calls.taken', { count })} startsWithKeys style={{ flex: 1 }}>
      <div data-form="" style={{ display: 'grid', gap: 10, padding: 12, maxWidth: 860 }}>
        <div>{t('calls.hint')}</div>
        <TextArea
          aria-label={t('calls.list')}
          rows={8}
          value={text}
          placeholder={t('calls.paste')}
          spellCheck={false}
          data-takes-keys=""
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() !== '' && <Read list={list} />}
        <div style={{ display: 'grid', gridTemplateColumns: '300px 200px auto', gap: 14, alignItems: 'start' }}>
          <Field label={t('calls.seed')} isMissing={seed.trim() === ''} labelWidth={56}>
            {(control) => <TextField {...control} value={seed} maxLength={60} onType={setSeed} onLeave={setSeed} />}
          </Field>
          <Field label={t('calls.size')} error={isSizeRight ? undefined : t('calls.sizeWrong', { most: MOST })} labelWidth={56}>
            {(control) => <NumberField {...control} value={size} onLeave={setSize} />}
          </Field>
          <Button variant="contained" disabled={!canDraw} onClick={accept}>
            {t(questionnaire === undefined && subjects.data !== undefined ? 'calls.noQuestionnaire' : 'calls.draw')}
          </Button>
        </div>
        {failure !== null && <FailureAlert failure={failure} />}
      </div>
    </Pane>
  )
}

/** What of the list is taken, and what is not. */
function Read({ list }: { readonly list: PatientList | null }) {
  const { t } = useTranslation('survey')
  if (list === null) return <Notice kind="error" title={t('calls.noNumbers')} />
  const { patients, refused, warnings, leftOut } = list
  const line = ({ row, column, code, value }: ListIssue) => t(`calls.issue.${code}`, { row, column, value })
  const issues = [...refused, ...warnings]
  return (
    <Notice
      kind={issues.length === 0 ? 'done' : 'warning'}
      title={t(refused.length === 0 ? 'calls.readAll' : 'calls.read', { count: patients.length, refused: refused.length })}
    >
      {leftOut.length > 0 && <div>{t('calls.leftOut', { columns: leftOut.join(t('calls.comma')) })}</div>}
      {issues.slice(0, SHOWN_ISSUES).map((issue) => (
        <div key={`${issue.row}/${issue.column}/${issue.code}`}>{line(issue)}</div>
      ))}
      {issues.length > SHOWN_ISSUES && <div>{t('calls.more', { count: issues.length - SHOWN_ISSUES })}</div>}
    </Notice>
  )
}
