import { useTranslation } from 'react-i18next'
import { ItemEvidence } from '../evidence/ItemEvidence'
import { FindingDrawer } from '../FindingDrawer'
import { ItemFindings } from '../ItemFindings'
import { ItemHistory } from '../ItemHistory'
import { MiddlePane } from '../MiddlePane'
import { still } from '../plain/plain-session'
import { PlainReason, PlainRemark } from '../plain/PlainNotes'
import { LabelledRow } from '../row-style'
import { useGraded, useGradedItem } from './graded-desk'
import { GradedHead } from './GradedHead'
import { LadderClauses } from './LadderClauses'

/** The middle column of a graded sheet: one item with its clauses. */
export function GradedItemPane() {
  const desk = useGraded()
  const { session, act } = desk
  const { grade } = useGradedItem()
  const { current, field, finding, isLocked } = session
  const close = () => act((now) => still({ ...now, finding: null, field: null }))
  return (
    <MiddlePane
      current={current}
      head={<GradedHead />}
      drawer={finding !== null && <FindingDrawer key={finding.item} drawer={finding} onClose={close} />}
      field={field}
      hasFinding={finding !== null}
      isLocked={isLocked}
    >
      {(grade === 'NA' || field === 'waiver') && <PlainReason desk={desk} />}
      <LadderClauses />
      <FactNote />
      <ItemEvidence />
      <PlainRemark desk={desk} hasKey />
      <ItemFindings />
      <ItemHistory />
    </MiddlePane>
  )
}

/** What an imported answer says beside its clauses. */
function FactNote() {
  const { t } = useTranslation('sheet')
  const { fact } = useGradedItem()
  if (fact === undefined || 'notApplicable' in fact) return null
  const notes = [fact.noEvidence === true ? t('note.noEvidence') : '', fact.reason ?? ''].filter((note) => note !== '')
  if (notes.length === 0) return null
  return (
    <LabelledRow>
      <span>{t('note.label')}</span>
      <span style={{ lineHeight: '28px' }}>{notes.join(t('semicolon'))}</span>
    </LabelledRow>
  )
}
