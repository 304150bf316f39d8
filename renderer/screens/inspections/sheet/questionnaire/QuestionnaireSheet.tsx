import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { answerSentence } from '@core/papers/answer-sentence'
import { combineQuestionnaires, isReceived } from '@core/scoring/questionnaire/combine-questionnaires'
import type { Answer } from '@core/scoring/questionnaire/questionnaire-fact'
import { raisedAlerts } from '@core/scoring/questionnaire/raised-alerts'
import { scoreQuestionnaire } from '@core/scoring/questionnaire/score-questionnaire'
import type { Sheet } from '../../../../data/useSheet'
import { useAddSheet, useSurvey, type Visit } from '../../../../data/useVisit'
import { usePlace } from '../../../../hooks/usePlace'
import { formatDay } from '../../../../i18n/format'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { FrameView } from '../FrameView'
import { plainSaid, type SaidWords } from '../plain/plain-said'
import { PLAIN_KEYS, pressPlain } from '../plain/plain-keys'
import { refused, storedAt } from '../plain/plain-session'
import { usePlainSession } from '../plain/usePlainSession'
import type { FindingStart, SheetFrame } from '../sheet-frame'
import { surveyOf } from '../sheet-tabs'
import { useFinish } from '../useFinish'
import { stepFrom } from '../walk-order'
import { QuestionnaireContext, type QuestionnaireDesk } from './questionnaire-desk'
import { questionnaireForm, questionOf } from './questionnaire-form'
import { useQuestionnaireHints } from './questionnaire-keys'
import { QuestionList } from './QuestionList'
import { QuestionPane } from './QuestionPane'
import { SurveyTotal } from './SurveyTotal'

type OpenQuestionnaire = Extract<Sheet, { kind: 'questionnaire' }>

export interface QuestionnaireSheetProps {
  readonly sheet: OpenQuestionnaire
  readonly visit: Visit
}

const NO_REASONS: readonly string[] = []

/** One filled questionnaire among those of a visit. */
export function QuestionnaireSheet({ sheet, visit }: QuestionnaireSheetProps) {
  const { t } = useTranslation('sheet')
  const place = usePlace()
  const words = usePaperTexts()
  const { template, templateSha256 } = sheet
  const form = useMemo(() => questionnaireForm(template), [template])
  const { session, act } = usePlainSession<Answer>(sheet, form, NO_REASONS)
  const { facts } = session.entries
  const { score } = useMemo(
    () => scoreQuestionnaire(template, facts, { sha256: templateSha256 }),
    [template, facts, templateSha256],
  )
  const unit = useUnit(sheet, facts)
  const survey = surveyOf(visit.sheets, sheet.id)
  const show = (sheetId: string | null | undefined) => {
    if (typeof sheetId === 'string') place.turn({ sheetId, itemCode: undefined })
  }

  const frame = useQuestionnaireFrame(sheet, session, score, visit)
  const finishing = useFinish(frame, () => act((now) => refused(now, 'UNSAVED')))
  const adding = useAddSheet()
  /** A complete one is finished on the way; an empty one is the next one already. */
  const addNext = async () => {
    if (adding.isPending) return
    if (Object.keys(facts).length === 0) {
      act((now) => refused(now, 'STILL_EMPTY'))
      return
    }
    if (finishing.canFinish && !(await finishing.finish())) return
    const { visitId, subjectCode } = sheet
    const wish = { visitId, subjectCode, templateId: template.id, templateVersion: template.version }
    adding.mutate({ requestId: crypto.randomUUID(), ...wish }, { onSuccess: ({ sheetId }) => show(sheetId) })
  }
  const numbers = survey.map(({ sheetId }) => sheetId)
  const desk: QuestionnaireDesk = { sheet, template, session, act, score, survey, unit, show, addNext: () => void addNext() }
  const saidWords: SaidWords<Answer> = {
    name: (no) => t('survey.nth', { no }),
    fact: (no, answer) => answerSentence(template, questionOf(template, no), answer, words),
  }
  const hints = useQuestionnaireHints({
    template,
    question: questionOf(template, session.current),
    isLocked: session.isLocked,
    canUndo: session.done.length > 0,
    canFinish: finishing.canFinish,
    hasOthers: survey.length > 1,
  })
  return (
    <QuestionnaireContext value={desk}>
      <FrameView
        frame={frame}
        visit={visit}
        finishing={finishing}
        said={plainSaid(session.said, saidWords, t)}
        keys={PLAIN_KEYS}
        press={(key) => act((now) => pressPlain(now, key))}
        more={{
          'Ctrl+n': desk.addNext,
          PageUp: () => show(stepFrom(numbers, sheet.id, -1)),
          PageDown: () => show(stepFrom(numbers, sheet.id, 1)),
        }}
        hints={hints}
        printed={numbers[0] ?? sheet.id}
        list={(going) => <QuestionList going={going} />}
        middle={<QuestionPane />}
        total={<SurveyTotal />}
      />
    </QuestionnaireContext>
  )
}

/** What the questionnaires of the visit say together: the others as they are stored, this one as it is on the screen. */
function useUnit({ id, visitId, subjectCode, template }: OpenQuestionnaire, facts: Readonly<Record<string, Answer>>) {
  const { others } = useSurvey(id, { visitId, subjectCode, templateId: template.id, templateVersion: template.version })
  return useMemo(() => {
    const filled = [...others, facts].filter(isReceived)
    return combineQuestionnaires(template, filled)
  }, [template, others, facts])
}

/** What the parts around the questions know of the questionnaire. */
function useQuestionnaireFrame(
  sheet: OpenQuestionnaire,
  session: QuestionnaireDesk['session'],
  score: QuestionnaireDesk['score'],
  { visitOn }: Visit,
): SheetFrame {
  const { t, i18n } = useTranslation('sheet')
  const words = usePaperTexts()
  const { template } = sheet
  const { current, entries, isLocked } = session
  const { answered, of, status, unanswered } = score

  /** What was answered, put as a problem, with what it calls for. */
  const startFinding = (no: string): FindingStart => {
    const question = questionOf(template, no)
    const answer = storedAt(session, no)
    const day = formatDay(visitOn, visitOn, i18n.language)
    const sentence = answer === undefined ? '' : answerSentence(template, question, answer, words)
    const isAlarming = raisedAlerts(template, entries.facts).includes(question)
    return {
      problem: sentence === '' ? '' : t('survey.problemDraft', { day, question: question.text, answer: sentence }),
      requirement: isAlarming ? (question.alert ?? '') : '',
      clause: '',
    }
  }
  return {
    ...{ sheet, visitOn, isLocked, current, answered, of, status, startFinding },
    left: unanswered.length,
    total: null,
    isTouched: storedAt(session, current) !== undefined || entries.remarks[current] !== undefined,
    factText: (fact) => answerSentence(template, questionOf(template, current), fact as Answer, words), // of this sheet
  }
}
