import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Clause, RecognisedClause } from '@core/drafting/clauses/clause'
import { ruleOfClauses } from '@core/drafting/clauses/rule-of-clauses'
import type { DraftLine } from '@core/drafting/draft'
import { draftOfTable } from '@core/drafting/table/draft-of-table'
import { recogniseColumns } from '@core/drafting/table/recognise-columns'
import { TABLE_LIMITS } from '@core/drafting/table/table-grid'
import { readTables } from '../../../../electron/import/read-tables'
import { counter } from './draft-builder'

/** Measures the way from a pasted table to clauses and rules against what a careful clerk says (word-tables/README.md). */

const ROOT = resolve(import.meta.dirname, '../../../fixtures/word-tables')

type AnswerClause = Clause & { readonly text: string }
interface AnswerItem {
  readonly title: string
  readonly points: number
  readonly scoringText: string
  readonly rule: string
  readonly clauses: readonly AnswerClause[]
}
interface Answer {
  readonly name: string
  readonly totalPoints: number
  readonly sections: readonly { readonly title: string; readonly points?: number; readonly items: readonly AnswerItem[] }[]
  readonly bonus?: readonly AnswerItem[]
  readonly vetoes?: readonly { readonly title: string }[]
}

/** What one sheet came to. */
export interface SheetFigures {
  readonly sheet: string
  readonly items: number
  readonly clauses: number
  readonly right: number
  /** Clauses that wait for a person. */
  readonly toConfirm: number
  /** Clauses that are wrong, missed or made up, and rules that are wrong, with nothing marked for a person. */
  readonly wrongSure: number
  readonly wrongTitles: number
  readonly wrongPoints: number
  readonly wrongRules: number
  /** Items whose scoring text stands in no line of the draft. */
  readonly lost: number
  /** Lines of the draft that are no items of the sheet. */
  readonly extra: number
  /** What a clerk has to put right. */
  readonly corrections: number
  /** Each deviation in words, to look at; sheets written blind are measured, not looked at. */
  readonly deviations: readonly string[]
}

export const sheets = (isBlind: boolean): readonly string[] =>
  readdirSync(ROOT)
    .filter((name) => existsSync(resolve(ROOT, name, 'answer.json')) && name.startsWith('blind-') === isBlind)
    .sort()

export const answerOf = (sheet: string): Answer => JSON.parse(readFileSync(resolve(ROOT, sheet, 'answer.json'), 'utf8')) as Answer

/** The draft that the sheet's table becomes without any help. */
export async function draftOf(sheet: string) {
  const path = resolve(ROOT, sheet, 'table.html')
  const source = existsSync(path)
    ? { html: readFileSync(path, 'utf8') }
    : { text: readFileSync(resolve(ROOT, sheet, 'table.txt'), 'utf8') }
  const [table] = await readTables(source, TABLE_LIMITS)
  if (table === undefined) throw new Error(`no table in ${sheet}`)
  return draftOfTable(table.grid, recogniseColumns(table.grid), counter(), { name: table.name })
}

export async function measured(sheet: string): Promise<SheetFigures> {
  const { draft } = await draftOf(sheet)
  const answer = answerOf(sheet)
  const lines = [...draft.sections.flatMap(({ items }) => items), ...draft.bonusItems]
  const items = [...answer.sections.flatMap((section) => section.items), ...(answer.bonus ?? [])]
  const found = paired(items, lines)
  const read = found.flatMap(({ item, line }) => (line === undefined ? [] : [itemFigures(item, line)]))
  const lost = found.filter(({ line }) => line === undefined)
  const add = (pick: (figures: ItemFigures) => number) => read.reduce((total, one) => total + pick(one), 0)
  const clauses = items.reduce((total, item) => total + item.clauses.length, 0)
  const right = add((one) => one.right)
  const extra = lines.length - read.length
  const wrongTitles = add((one) => one.wrongTitle)
  const wrongPoints = add((one) => one.wrongPoints)
  const wrongRules = add((one) => one.wrongRule)
  return {
    sheet,
    items: items.length,
    clauses,
    right,
    toConfirm: add((one) => one.toConfirm),
    wrongSure: add((one) => one.wrongSure),
    wrongTitles,
    wrongPoints,
    wrongRules,
    lost: lost.length,
    extra,
    corrections: clauses - right + wrongTitles + wrongPoints + wrongRules + lost.length + extra,
    deviations: [...lost.map(({ item }) => `lost: ${item.title}`), ...read.flatMap((one) => one.deviations)],
  }
}

const squeezed = (text: string): string => text.replace(/\s/g, '')

/** Each item with the line that has its scoring text, that of the same title first; no line for two items. */
function paired(items: readonly AnswerItem[], lines: readonly DraftLine[]) {
  const open = new Set(lines)
  return items.map((item) => {
    const same = [...open].filter(({ source }) => squeezed(source?.text ?? '') === squeezed(item.scoringText))
    const line = same.find((one) => isTitled(one, item)) ?? same[0]
    if (line !== undefined) open.delete(line)
    return { item, line }
  })
}
const isTitled = ({ item }: DraftLine, answer: AnswerItem): boolean => squeezed(item.title) === squeezed(answer.title)

interface ItemFigures {
  readonly right: number
  readonly toConfirm: number
  readonly wrongSure: number
  readonly wrongTitle: number
  readonly wrongPoints: number
  readonly wrongRule: number
  readonly deviations: readonly string[]
}

function itemFigures(answer: AnswerItem, line: DraftLine): ItemFigures {
  const { item, source } = line
  const clauses = source?.clauses ?? []
  const spans = answerSpans(answer)
  const placed = clauses.map((one) => ({ one, ...squeezedSpan(source?.text ?? '', one) }))
  const used = new Set<RecognisedClause>()
  const missed: { readonly clause: AnswerClause; readonly isMarked: boolean }[] = []
  answer.clauses.forEach((clause, index) => {
    const { start = 0, end = 0 } = spans[index] ?? {}
    const over = placed.filter((place) => place.start < end && place.end > start)
    const hit = over.find(({ one }) => !used.has(one) && saysTheSame(clause, one.clause, answer.points))
    if (hit !== undefined) used.add(hit.one)
    else missed.push({ clause, isMarked: over.some(({ one }) => one.certainty === 'check') })
  })
  const madeUp = clauses.filter((one) => !used.has(one) && one.clause.kind !== 'text' && one.certainty === 'sure')
  const { rule, certainty } = ruleOfClauses(clauses, item.points)
  const isWrongRule = rule?.kind !== answer.rule
  const silentlyMissed = missed.filter(({ isMarked }) => !isMarked).length
  return {
    right: answer.clauses.length - missed.length,
    toConfirm: clauses.filter((one) => one.certainty === 'check').length,
    wrongSure: Math.max(silentlyMissed, madeUp.length) + (isWrongRule && certainty === 'sure' ? 1 : 0),
    wrongTitle: isTitled(line, answer) ? 0 : 1,
    wrongPoints: item.points === answer.points ? 0 : 1,
    wrongRule: isWrongRule ? 1 : 0,
    deviations: [
      ...missed.map(({ clause }) => `${answer.title}: ${clause.text} is ${clause.kind}`),
      ...(isWrongRule ? [`${answer.title}: ${answer.rule}, read as ${String(rule?.kind)}`] : []),
      ...(item.points === answer.points ? [] : [`${answer.title}: ${answer.points} points, read as ${item.points}`]),
    ],
  }
}

/** Places of the answer's clauses in the text without white space; each begins behind the one before. */
function answerSpans({ scoringText, clauses }: AnswerItem): readonly { readonly start: number; readonly end: number }[] {
  const text = squeezed(scoringText)
  let from = 0
  return clauses.map((clause) => {
    const words = squeezed(clause.text)
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`no part of its text: ${clause.text}`)
    from = start + words.length
    return { start, end: from }
  })
}

const squeezedSpan = (text: string, { start, end }: RecognisedClause) => ({
  start: squeezed(text.slice(0, start)).length,
  end: squeezed(text.slice(0, end)).length,
})

/**
 * Kind and all fields; 个月 and 月 are one counting word, one is one whether it is written or not, and "得4分" of an item of 4 is
 * `award` or `full`: both say that it gets its points.
 */
function saysTheSame({ text: _text, ...answer }: AnswerClause, clause: Clause, points: number): boolean {
  const [a, b] = [plain(answer, points), plain(clause, points)]
  return Object.keys({ ...a, ...b }).every((name) => a[name] === b[name])
}

function plain(clause: Clause, points: number): Readonly<Record<string, unknown>> {
  if (clause.kind === 'full') return { kind: 'award', points }
  const fields: Record<string, unknown> = { ...clause }
  if (typeof fields['unit'] === 'string') fields['unit'] = fields['unit'].replace(/^个(?=.)/, '')
  if (fields['unit'] !== undefined && fields['kind'] === 'bonus') fields['per'] ??= 1
  return fields
}

/** The figures as they are printed. */
export function figuresTable(figures: readonly SheetFigures[]): string {
  const rows = figures.map((one) => [
    one.sheet,
    one.items,
    one.clauses,
    one.right,
    `${((100 * one.right) / one.clauses).toFixed(1)} %`,
    one.toConfirm,
    one.wrongSure,
    one.wrongTitles,
    one.wrongPoints,
    one.wrongRules,
    one.lost,
    one.extra,
    one.corrections,
  ])
  const head = [
    'sheet',
    'items',
    'clauses',
    'right',
    '',
    'to confirm',
    'wrong sure',
    'titles',
    'points',
    'rules',
    'lost',
    'extra',
    'corrections',
  ]
  const all = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

export const summed = (figures: readonly SheetFigures[], pick: (one: SheetFigures) => number): number =>
  figures.reduce((total, one) => total + pick(one), 0)
