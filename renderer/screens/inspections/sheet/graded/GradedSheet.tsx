import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { gradedSentence } from '@core/papers/graded-sentence'
import type { GradedFact } from '@core/scoring/graded/graded-fact'
import { gradeSheet } from '@core/scoring/graded/grade-sheet'
import { progressOf } from '@core/scoring/score-any'
import type { Sheet } from '../../../../data/useSheet'
import type { Visit } from '../../../../data/useVisit'
import { formatDay } from '../../../../i18n/format'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { FrameView } from '../FrameView'
import { plainSaid } from '../plain/plain-said'
import { PLAIN_KEYS, pressPlain } from '../plain/plain-keys'
import { refused, storedAt } from '../plain/plain-session'
import { usePlainSession } from '../plain/usePlainSession'
import type { FindingStart, SheetFrame } from '../sheet-frame'
import { useFinish } from '../useFinish'
import { GradedContext, type GradedDesk } from './graded-desk'
import { gradedForm, gradedItemOf } from './graded-form'
import { useGradedHints } from './graded-keys'
import { GradedItemPane } from './GradedItemPane'
import { GradedList } from './GradedList'
import { GradedTotal } from './GradedTotal'

export interface GradedSheetProps {
  readonly sheet: Extract<Sheet, { kind: 'graded' }>
  readonly visit: Visit
}

/** The sheet of one subject, graded clause by clause. */
export function GradedSheet({ sheet, visit }: GradedSheetProps) {
  const { t } = useTranslation('sheet')
  const { template, templateSha256 } = sheet
  const form = useMemo(() => gradedForm(template), [template])
  const reasons = useMemo(() => t('graded.reasons').split('|'), [t])
  const { session, act } = usePlainSession<GradedFact>(sheet, form, reasons)
  const { facts } = session.entries
  const { score, trace } = useMemo(
    () => gradeSheet(template, facts, { sha256: templateSha256 }),
    [template, facts, templateSha256],
  )
  const desk = useMemo<GradedDesk>(
    () => ({ sheet, template, session, score, trace, act }),
    [sheet, template, session, score, trace, act],
  )
  const frame = useGradedFrame(desk, visit)
  const finishing = useFinish(frame, () => act((now) => refused(now, 'UNSAVED')))
  const hints = useGradedHints({
    isAnswered: facts[session.current] !== undefined,
    isWaivable: gradedItemOf(template, session.current).allowNotApplicable,
    isLocked: session.isLocked,
    canUndo: session.done.length > 0,
    canFinish: finishing.canFinish,
  })
  const gradeText = useGradeText(sheet)
  return (
    <GradedContext value={desk}>
      <FrameView
        frame={frame}
        visit={visit}
        finishing={finishing}
        said={plainSaid(session.said, { name: (code) => code, fact: gradeText }, t)}
        keys={PLAIN_KEYS}
        press={(key) => act((now) => pressPlain(now, key))}
        hints={hints}
        printed={sheet.id}
        list={(going) => <GradedList going={going} />}
        middle={<GradedItemPane />}
        total={<GradedTotal />}
      />
    </GradedContext>
  )
}

/** What a fact makes of its item, in short: "C 级，未做到 2 条". */
function useGradeText({ template, templateSha256 }: GradedSheetProps['sheet']): (code: string, fact: GradedFact) => string {
  const { t } = useTranslation('sheet')
  return (code, fact) => {
    const { items, gaps } = gradeSheet(template, { [code]: fact }, { sha256: templateSha256 }).score
    const grade = items.find((item) => item.code === code)?.grade ?? 'NA'
    if (grade === 'NA') return t('graded.notApplicable')
    const level = t('graded.level', { level: grade })
    return gaps.length === 0 ? level : t('graded.gradeGaps', { grade: level, count: gaps.length })
  }
}

/** What the parts around the items know of the sheet. */
function useGradedFrame({ sheet, template, session, score }: GradedDesk, { visitOn }: Visit): SheetFrame {
  const { t, i18n } = useTranslation('sheet')
  const words = usePaperTexts()
  const gradeText = useGradeText(sheet)
  const { current, entries, isLocked } = session
  const { answered, of, unanswered } = progressOf({ kind: 'graded', score })

  /** What is unmet at the item and remarked on it, put as a problem; what is required are the unmet clauses. */
  const startFinding = (code: string): FindingStart => {
    const item = gradedItemOf(template, code)
    const gaps = score.gaps.filter((gap) => gap.code === code)
    const sentence = gaps.length === 0 ? '' : gradedSentence(item, storedAt(session, code), words)
    const remark = entries.remarks[code]?.replace(/[。.]$/, '') ?? ''
    const seen = [sentence, remark].filter((part) => part !== '').join(t('semicolon'))
    const day = formatDay(visitOn, visitOn, i18n.language)
    return {
      problem: seen === '' ? '' : t('finding.problemDraft', { day, title: item.title, sentence: seen }),
      requirement: gaps.length === 0 ? (item.requirement ?? '') : gaps.map(({ clause }) => clause).join(t('semicolon')),
      clause: t('finding.clauseDraft', { code, title: item.title, text: item.requirement ?? '' }),
    }
  }
  return {
    ...{ sheet, visitOn, isLocked, current, answered, of, startFinding },
    status: score.status,
    left: unanswered.length,
    total: null,
    isTouched: storedAt(session, current) !== undefined || entries.remarks[current] !== undefined,
    factText: (fact) => gradeText(current, fact as GradedFact), // of this sheet
  }
}
