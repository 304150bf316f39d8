import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { KeyCap } from '../../components/KeyCap'
import { SectionBar } from '../../components/SectionBar'
import { failureOf } from '../../data/failure'
import { useAddSheet, useVisitSubjects, type Visit, type VisitSubject } from '../../data/useVisit'
import { useKey } from '../../hooks/useKey'
import { Icon } from '../../theme/icons'
import { useSubjectWords } from './useSubjectWords'

/** 添一份回访 */
const SURVEY_KEY = 'Ctrl+h'
const SURVEY_CAP = 'Ctrl+H'

export interface AddSheetProps {
  readonly visit: Visit
  readonly onAdded: (sheetId: string) => void
}

/** Sheets that a visit does not have yet, and the next questionnaire, which one key begins. */
export function AddSheet({ visit, onAdded }: AddSheetProps) {
  const { t } = useTranslation('inspections')
  const words = useSubjectWords()
  const subjects = useVisitSubjects(visit.clinicId, visit.visitOn)
  const add = useAddSheet()
  const offered = (subjects.data ?? []).filter((subject) => subject.kind === 'questionnaire' || !hasSheet(visit, subject))
  const survey = offered.find(({ kind }) => kind === 'questionnaire')

  const begin = ({ templateId, templateVersion, subjectCode }: VisitSubject) => {
    if (add.isPending) return
    add.mutate(
      { requestId: crypto.randomUUID(), visitId: visit.id, templateId, templateVersion, subjectCode },
      { onSuccess: ({ sheetId }) => onAdded(sheetId) },
    )
  }
  useKey(
    SURVEY_KEY,
    () => {
      if (survey !== undefined) begin(survey)
      return true
    },
    survey !== undefined,
  )
  const failure = failureOf(add.error ?? subjects.error)
  if (offered.length === 0 && failure === null) return null
  return (
    <>
      <SectionBar title={t('add.title')} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, padding: 10 }}>
        {offered.map((subject) => (
          <Button
            key={`${subject.templateId}/${subject.subjectCode}`}
            startIcon={<Icon name="add" />}
            disabled={add.isPending}
            onClick={() => begin(subject)}
          >
            {words(subject)}
            {subject === survey && (
              <span style={{ marginLeft: 6 }}>
                <KeyCap>{SURVEY_CAP}</KeyCap>
              </span>
            )}
          </Button>
        ))}
      </div>
      {failure !== null && <FailureAlert failure={failure} />}
    </>
  )
}

/** Whether the visit has the sheet of that subject already, by whichever version of its template. */
const hasSheet = ({ sheets }: Visit, { templateId, subjectCode }: VisitSubject): boolean =>
  sheets.some((sheet) => sheet.templateId === templateId && sheet.subjectCode === subjectCode)
