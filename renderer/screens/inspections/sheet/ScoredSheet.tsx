import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { factSentence } from '@core/papers/fact-sentence'
import { missingEvidence } from '@core/inspection/evidence'
import { sampleFormOf } from '@core/inspection/samples/sample-rows'
import { problemSentence } from '@core/papers/problem-sentence'
import { registrySentence } from '@core/papers/registry-sentence'
import type { AnyFact } from '@core/scoring/any-fact'
import type { Fact } from '@core/scoring/fact'
import { scoreSheet } from '@core/scoring/score-sheet'
import { useSamples } from '../../../data/useSamples'
import type { PointsSheet } from '../../../data/useSheet'
import type { Visit } from '../../../data/useVisit'
import { usePlace } from '../../../hooks/usePlace'
import { formatDay, formatPoints } from '../../../i18n/format'
import { usePaperTexts } from '../../../i18n/usePaperTexts'
import { FrameView } from './FrameView'
import { ItemList } from './ItemList'
import { ItemPane } from './ItemPane'
import { saidText } from './said-text'
import { isOfRecords } from './samples/ItemSamples'
import { DeskContext, itemScoreOf, type SheetDesk } from './sheet-desk'
import type { FindingStart, SheetFrame } from './sheet-frame'
import { press, SHEET_KEYS } from './sheet-keys'
import { turnTo } from './sheet-fields'
import { isBonus, itemOf } from './sheet-order'
import { offerAt, refuse, shownFacts, storedFact } from './sheet-session'
import { VetoLines } from './SheetLines'
import { TotalPane } from './TotalPane'
import { useFinish } from './useFinish'
import { useScoredHints } from './useScoredHints'
import { useSheetSession } from './useSheetSession'

export interface ScoredSheetProps {
  readonly sheet: PointsSheet
  readonly visit: Visit
}

/** The sheet of one subject, scored in points. */
export function ScoredSheet({ sheet, visit }: ScoredSheetProps) {
  const { t } = useTranslation('sheet')
  const { session, act } = useSheetSession(sheet, usePlace().params.itemCode)
  const { score, trace } = useMemo(() => {
    const vetoes = session.entries.vetoes.map(({ code }) => code)
    const input = { facts: shownFacts(session), vetoes, parameters: sheet.parameters }
    return scoreSheet(session.template, input, { sha256: sheet.templateSha256 })
  }, [session, sheet.parameters, sheet.templateSha256])
  const desk = useMemo<SheetDesk>(
    () => ({ sheet, session, score, trace, visitOn: visit.visitOn, act }),
    [sheet, session, score, trace, visit.visitOn, act],
  )
  const frame = useScoredFrame(desk)
  const finishing = useFinish(frame, () => act((now) => refuse(now, 'UNSAVED')))
  const isOffered = (offerAt(session, session.current)?.fact ?? null) !== null && !isBonus(session.template, session.current)
  const sampleForm = sampleFormOf(itemOf(session.template, session.current))
  const records = useSamples(sheet.id, session.current, sampleForm !== null)
  const canSample = sampleForm !== null && isOfRecords(sampleForm, records)
  const hints = useScoredHints(session.isLocked, finishing.canFinish, { isOffered, canSample })
  return (
    <DeskContext value={desk}>
      <FrameView
        frame={frame}
        visit={visit}
        finishing={finishing}
        said={saidText(session.said, score, t)}
        keys={SHEET_KEYS}
        press={(key) => act((now) => press(now, key))}
        hints={hints}
        printed={sheet.id}
        lines={<VetoLines />}
        list={(going) => <ItemList going={going} />}
        middle={<ItemPane />}
        total={<TotalPane />}
      />
    </DeskContext>
  )
}

/** What the parts around the items know of the sheet. */
function useScoredFrame(desk: SheetDesk): SheetFrame {
  const { sheet, session, score, visitOn, act } = desk
  const { template, current, entries } = session
  const words = useFactWords(desk)
  const { t, i18n } = useTranslation('sheet')
  const { answered, of, total, status, unanswered } = score

  /** What was lost at the item and remarked on it, put as a problem. */
  const startFinding = (code: string): FindingStart => {
    const item = itemOf(template, code)
    const seen = words.problem(code, storedFact(session, code))
    const day = formatDay(visitOn, visitOn, i18n.language)
    return {
      problem: seen === '' ? '' : t('finding.problemDraft', { day, title: item.title, sentence: seen }),
      requirement: item.requirement ?? '',
      clause: t('finding.clauseDraft', { code, title: item.title, text: item.scoring.text ?? item.requirement ?? '' }),
    }
  }
  return {
    ...{ sheet, visitOn, current, answered, of, total, status, startFinding },
    isLocked: session.isLocked,
    missingEvidence: (evidence) =>
      sheet.stage === 'inspection'
        ? missingEvidence({ template, score, facts: entries.facts, vetoes: entries.vetoes, evidence })
        : [],
    turnTo: ({ of, code }) => {
      const item = of === 'item' ? code : template.vetoes?.find((veto) => veto.code === code)?.item
      if (item !== undefined) act((now) => turnTo(now, item))
    },
    vetoAsked: session.drawer?.kind === 'veto' ? session.drawer.chosen : null,
    left: unanswered.length,
    isTouched: storedFact(session, current) !== undefined || entries.remarks[current] !== undefined,
    factText: (fact) => words.full(current, fact),
    registryText: (registry, fact) => words.registry(current, registry, fact as Fact), // of this sheet, which is in points
  }
}

/** Facts in the words of the paper; with its points where the fact is judged alone. */
function useFactWords({ sheet, session, score }: SheetDesk) {
  const { t } = useTranslation('sheet')
  const words = usePaperTexts()
  const { template } = session
  const parameters = Object.fromEntries(session.parameters)
  return {
    problem: (code: string, fact: Fact | undefined): string => {
      const remark = session.entries.remarks[code] ?? ''
      return problemSentence(
        { item: itemOf(template, code), fact, score: itemScoreOf(score, code), remark },
        { t: words, parameters },
      )
    },
    registry: (code: string, registry: Fact, fact: Fact): string =>
      registrySentence(itemOf(template, code), registry, fact, words),
    full(code: string, anyFact: AnyFact): string {
      const fact = anyFact as Fact // of this sheet, which is in points
      const input = { facts: { [code]: fact }, vetoes: [], parameters: sheet.parameters }
      const alone = itemScoreOf(scoreSheet(template, input, { sha256: sheet.templateSha256 }).score, code)
      const sentence = factSentence(itemOf(template, code), fact, alone, { t: words, parameters })
      return alone.points === null
        ? t('history.waived', { sentence })
        : t('history.fact', { sentence, points: formatPoints(alone.points) })
    },
  }
}
