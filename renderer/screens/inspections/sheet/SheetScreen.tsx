import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { toFailure } from '../../../data/failure'
import { useSheet } from '../../../data/useSheet'
import { useSheetVisit } from '../../../data/useVisit'
import { usePlace } from '../../../hooks/usePlace'
import { GradedSheet } from './graded/GradedSheet'
import { KeyCardPrint } from './KeyCardPrint'
import { QuestionnaireSheet } from './questionnaire/QuestionnaireSheet'
import { ScoredSheet } from './ScoredSheet'

/** One sheet of one visit, in the manner of its kind. */
export function SheetScreen({ sheetId }: { readonly sheetId: string }) {
  const { t } = useTranslation('inspections')
  const place = usePlace()
  const sheet = useSheet(sheetId)
  const visit = useSheetVisit(sheetId, sheet.data?.visitId ?? null)
  const thrown = sheet.error ?? visit.error
  if (thrown !== null) {
    return (
      <FailureAlert failure={toFailure(thrown)}>
        <Button onClick={() => place.go('inspections')}>{t('backToList')}</Button>
      </FailureAlert>
    )
  }
  if (sheet.data === undefined || visit.data === undefined) return null
  if (place.params.task === 'key-card') return <KeyCardPrint sheetKind={sheet.data.kind} />
  // A sheet that went over to another version of its template begins anew.
  const key = `${sheetId}@${sheet.data.templateSha256}`
  switch (sheet.data.kind) {
    case 'scored':
      return <ScoredSheet key={key} sheet={sheet.data} visit={visit.data} />
    case 'graded':
      return <GradedSheet key={key} sheet={sheet.data} visit={visit.data} />
    case 'questionnaire':
      return <QuestionnaireSheet key={key} sheet={sheet.data} visit={visit.data} />
  }
}
