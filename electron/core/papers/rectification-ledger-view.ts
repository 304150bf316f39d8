import type { Standing } from '../inspection/rectification/standing'
import { dateText, signedSurroundings } from './page-marks'
import type { PaperFrame, PaperTable, TablePaperView } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** One line of the ledger: a problem from its notice to the day its number was struck off. Days are ISO dates. */
export interface LedgerLine {
  readonly unitName: string
  readonly number: string
  readonly problem: string
  readonly severity: 'minor' | 'normal' | 'serious'
  readonly requirement: string
  readonly person: string
  readonly dueOn: string
  /** What the unit replied last; may be empty. */
  readonly reply: string
  /** null: not looked at again yet. */
  readonly hasPassed: boolean | null
  readonly result: string
  readonly checkedOn: string | null
  readonly checkedBy: string
  readonly closedOn: string | null
  readonly standing: Standing
  readonly daysOverdue: number
  readonly repeats: number
}

/** 整改台账, as it will be printed. */
export interface RectificationLedgerView extends TablePaperView {
  readonly table: PaperTable
}

/** Puts the ledger into words. @param listedOn The day on which the states are judged. */
export function rectificationLedgerView(
  source: { readonly frame: PaperFrame; readonly listedOn: string; readonly lines: readonly LedgerLine[] },
  t: PaperTexts,
): RectificationLedgerView {
  const { frame, listedOn, lines } = source
  const count = (holds: (line: LedgerLine) => boolean): number => lines.filter(holds).length
  return {
    ...signedSurroundings(frame, t, 'rectification.ledger.signatures'),
    title: t('rectification.ledger.title'),
    left: t('rectification.ledger.by', { bureau: frame.bureauName }),
    right: t('rectification.ledger.listedOn', { day: dateText(listedOn, t) }),
    table: {
      heading: t('rectification.ledger.heading', { count: lines.length }),
      head: t('rectification.ledger.head').split('|'),
      rows: lines.map((line, index) => [String(index + 1), ...cellsOf(line, t)]),
      total: null,
      empty: lines.length === 0 ? t('rectification.ledger.empty') : null,
    },
    notes: [
      t('rectification.ledger.sum', {
        count: lines.length,
        closed: count(({ standing }) => standing === 'closed'),
        overdue: count(({ standing }) => standing === 'overdue'),
        repeats: count(({ repeats }) => repeats > 0),
      }),
    ],
  }
}

function cellsOf(line: LedgerLine, t: PaperTexts): readonly string[] {
  const said = (text: string | null): string => (text === null || text === '' ? t('none') : text)
  const again = line.repeats === 0 ? '' : t('rectification.ledger.repeats', { count: line.repeats })
  return [
    line.unitName,
    line.number,
    line.problem + again,
    t(`severity.${line.severity}`),
    said(line.requirement),
    said(line.person),
    line.dueOn,
    said(line.reply),
    checkText(line, t),
    said(line.checkedBy),
    said(line.closedOn),
    t(`rectification.standing.${line.standing}`, { days: line.daysOverdue }),
  ]
}

function checkText({ hasPassed, result, checkedOn }: LedgerLine, t: PaperTexts): string {
  if (hasPassed === null || checkedOn === null) return t('none')
  const word = t(hasPassed ? 'rectification.ledger.passed' : 'rectification.ledger.failed', { day: checkedOn })
  return result === '' ? word : word + t('list.bracketed', { text: result })
}
