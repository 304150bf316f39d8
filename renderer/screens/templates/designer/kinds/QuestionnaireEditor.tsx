import Button from '@mui/material/Button'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '@core/drafting/check-draft'
import { HEAD_ROW, type CellWords } from '@core/drafting/kinds/kind-rows'
import type { QuestionnaireDraft } from '@core/drafting/kinds/questionnaire-draft'
import { COMBINATION_ROW, QUESTIONNAIRE_TABLE, SCALE_ROW, type QuestionColumn } from '@core/drafting/kinds/questionnaire-table'
import { Icon } from '../../../../theme/icons'
import type { DraftPlace } from '../Designer'
import { focusField } from '../focus-field'
import { CombinationForm, QuestionnaireHeadForm } from './CombinationForm'
import { KindEditor } from './KindEditor'
import { editTo, presentOf } from './kind-session'
import { QuestionForm, ScaleForm, type QuestionnaireDesk } from './QuestionForms'
import { useKindSession } from './useKindSession'

const newKey = (): string => crypto.randomUUID()

export interface QuestionnaireEditorProps {
  readonly draft: QuestionnaireDraft
  readonly onChange: (draft: QuestionnaireDraft) => void
  readonly check: DraftCheck
  readonly place: DraftPlace | null
  readonly children: ReactNode
}

/** The editor of a 问卷. */
export function QuestionnaireEditor({ draft, onChange, check, place, children }: QuestionnaireEditorProps) {
  const { t } = useTranslation(['kinds', 'designer'])
  const session = useKindSession(QUESTIONNAIRE_TABLE, draft, 'text', onChange)
  const desk = useMemo<QuestionnaireDesk>(() => ({ ...session, breaches: check.breaches }), [session, check])
  const words = useMemo<CellWords>(
    () => ({
      'kind.scale5': t('kind.scale5'),
      'kind.scale5_with_text': t('kind.scale5_with_text'),
      'kind.single': t('kind.single'),
      'kind.text': t('kind.text'),
    }),
    [t],
  )
  const present = presentOf(desk.session)
  const headings: Readonly<Record<string, string>> = {
    [SCALE_ROW]: t('scale.title'),
    [COMBINATION_ROW]: t('combination.title'),
    [HEAD_ROW]: t('head'),
  }
  const act = (what: 'insertBelow' | 'duplicate') => {
    desk.act((now) => editTo(QUESTIONNAIRE_TABLE, now, QUESTIONNAIRE_TABLE[what](presentOf(now), now.current, newKey)))
    focusField('text')
  }
  const isQuestion = present.questions.some(({ key }) => key === desk.session.current)
  const rowOf = useMemo(() => rowOfQuestionnaire(present), [present])
  return (
    <KindEditor<QuestionnaireDraft, QuestionColumn>
      desk={desk}
      words={words}
      place={place}
      rowOf={rowOf}
      isHeading={(kind) => kind !== 'question'}
      columns={{
        no: { header: t('question.no'), width: '50px', isRight: true },
        text: { header: t('question.text'), width: 'minmax(120px, 1fr)' },
        kind: { header: t('question.kind'), width: '104px' },
        dimension: { header: t('question.dimension'), width: '64px' },
        weight: { header: t('question.weight'), width: '50px', isRight: true },
      }}
      shown={(rowKey, column) => (column === 'text' ? headings[rowKey] : undefined)}
      foot={
        <>
          <Button startIcon={<Icon name="add" />} onClick={() => act('insertBelow')}>
            {t('question.one')}
          </Button>
          <Button startIcon={<Icon name="copy" />} disabled={!isQuestion} onClick={() => act('duplicate')}>
            {t('copy')}
          </Button>
        </>
      }
      form={<RowForm desk={desk} words={words} />}
    >
      {children}
    </KindEditor>
  )
}

/** Steps of the scale are changed together; so are the rules of combination. */
const rowOfQuestionnaire =
  ({ scale }: QuestionnaireDraft) =>
  ({ key, field }: DraftPlace): string => {
    if (field.startsWith('scale') || scale.some((step) => step.key === key)) return SCALE_ROW
    return field.startsWith('scoring') ? COMBINATION_ROW : HEAD_ROW
  }

function RowForm({ desk, words }: { readonly desk: QuestionnaireDesk; readonly words: CellWords }) {
  const { current } = desk.session
  const line = presentOf(desk.session).questions.find(({ key }) => key === current)
  if (line !== undefined) return <QuestionForm desk={desk} words={words} line={line} />
  if (current === SCALE_ROW) return <ScaleForm desk={desk} words={words} />
  return current === COMBINATION_ROW ? (
    <CombinationForm desk={desk} words={words} />
  ) : (
    <QuestionnaireHeadForm desk={desk} words={words} />
  )
}
