import type { RecognisedClause } from '../clauses/clause'
import { recogniseClauses } from '../clauses/recognise-clauses'
import { ruleOfClauses } from '../clauses/rule-of-clauses'
import type { Draft, DraftHead, DraftItem, DraftLine, DraftSection, DraftVeto, NewKey } from '../draft'
import { emptyHead } from '../empty-draft'
import { sumOfPoints } from '../sum-of-points'
import { bodyRows } from './body-rows'
import { methodsOf, type Methods } from './methods'
import type { ColumnMapping } from './recognise-columns'
import { sheetParts, type SheetParts, type TableItem, type TablePart } from './sheet-parts'
import { itemCodes, sectionCodes } from './table-codes'
import type { TableIssue, TableIssueCode } from './table-issue'
import type { TableGrid } from './table-grid'

export interface TableDraft {
  readonly draft: Draft
  readonly issues: readonly TableIssue[]
}

/** What a table does not say itself. */
export type TableHead = Pick<DraftHead, 'id' | 'version' | 'name' | 'subject'>

const UNNAMED: TableHead = { id: '', version: '1.0', name: '', subject: 'recipient_org' }

/**
 * Turns a table into a draft: sections with items, the bonus block, vetoes, notes. Codes of the table are kept where they are codes
 * and no two are alike, else given anew. Sums are compared, never corrected.
 *
 * @param mapping What the columns hold, as recognised or set right by a person
 * @param given What the draft is called; without a name the title row of the table is
 */
export function draftOfTable(
  grid: TableGrid,
  mapping: ColumnMapping,
  newKey: NewKey,
  given: Partial<TableHead> = {},
): TableDraft {
  const parts = sheetParts(bodyRows(grid, mapping))
  const head = { ...UNNAMED, ...given }
  const methods = methodsOf(parts)
  const codes = itemCodes(parts)
  const sectionKeys = sectionCodes(parts.sections)
  const vetoes: VetoFound[] = []
  const lineOf = (item: TableItem, code: string, isBonus: boolean): DraftLine => {
    const line = lineOfItem(item, code, methods, newKey(), isBonus)
    vetoes.push(...vetoesIn(line))
    return line
  }
  const sections = parts.sections.map((part, index): DraftSection => ({
    key: newKey(),
    code: sectionKeys[index] ?? '',
    title: part.title,
    points: part.points,
    items: part.items.map((item) => lineOf(item, codes.of(item), false)),
  }))
  const bonusItems = parts.bonus?.items.map((item) => lineOf(item, codes.of(item), true)) ?? []
  const draft: Draft = {
    head: headOf(head.name === '' ? { ...head, name: titleAbove(grid, mapping) } : head, parts, methods),
    sections,
    bonusItems,
    vetoes: vetoesOf(parts, vetoes, newKey),
  }
  return { draft, issues: issuesOf({ draft, parts, mapping, areCodesGiven: codes.areGiven, vetoes }) }
}

function headOf(given: TableHead, parts: SheetParts, methods: Methods): DraftHead {
  const head = emptyHead(given)
  const cap = parts.bonus === null ? null : (parts.bonus.points ?? capIn(parts.notes) ?? sumOf(parts.bonus.items))
  return {
    ...head,
    totalPoints: parts.total ?? head.totalPoints,
    ...(cap === null ? {} : { bonusCap: cap }),
    ...(methods.all === null ? {} : { checkMethods: methods.all }),
    ...(parts.notes.length === 0 ? {} : { notes: parts.notes.flatMap((note) => note.split('\n')) }),
  }
}

/** "加分项总分不超过5分" */
function capIn(notes: readonly string[]): number | null {
  const written = notes.map(
    (note) => /加分[^，。；\n]{0,10}(?:不超过|最多|最高|上限)[^\d，。；\n]{0,4}(\d{1,3}(?:\.\d{1,3})?)\s*分/.exec(note)?.[1],
  )
  const found = written.find((points) => points !== undefined)
  return found === undefined ? null : Number(found)
}

const sumOf = (items: readonly { readonly points: number | null }[]): number =>
  sumOfPoints(items.map(({ points }) => points ?? 0))

/** The longest text of the rows above the head that is no line to fill in. */
function titleAbove(grid: TableGrid, { head }: ColumnMapping): string {
  const texts = grid.rows.slice(0, head.from).flatMap((row) => row.map(({ text }) => text))
  const titles = texts.filter((text) => !/[：:]|^附(?:件|表)/.test(text) && text.length <= 80)
  return titles.toSorted((a, b) => b.length - a.length)[0]?.replace(/\n/g, '') ?? ''
}

function lineOfItem(table: TableItem, code: string, methods: Methods, key: string, isBonus: boolean): DraftLine {
  const clauses = table.scoring === '' ? [] : recogniseClauses(table.scoring, { points: table.points, isBonus })
  const { rule } = table.scoring === '' ? { rule: null } : ruleOfClauses(clauses, table.points)
  const methodIds = methods.of(table)
  const evidence = table.evidence.split(/[、；;\n]/).filter((text) => text.trim() !== '')
  const item: DraftItem = {
    code,
    title: table.title,
    points: table.points,
    ...(table.requirement === '' ? {} : { requirement: table.requirement }),
    ...(methodIds.length === 0 ? {} : { checkMethods: methodIds }),
    scoring: rule === null ? null : { ...rule, text: table.scoring },
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(table.department === '' ? {} : { department: table.department }),
    allowNotApplicable: /合理缺项/.test(table.scoring),
  }
  return { key, item, source: table.scoring === '' ? null : { text: table.scoring, clauses } }
}

interface VetoFound {
  readonly key: string
  readonly code: string
  readonly title: string
}

/** Vetoes that stand in the scoring text of an item; "并实行一票否决" is called by the clause before it. */
function vetoesIn({ key, item, source }: DraftLine): VetoFound[] {
  return (source?.clauses ?? []).flatMap((one, index, all): VetoFound[] => {
    if (one.clause.kind !== 'veto') return []
    const before: RecognisedClause | undefined = /否决|不合格/.test(one.label) ? all[index - 1] : undefined
    return [{ key, code: item.code, title: before?.label ?? one.label }]
  })
}

function vetoesOf(parts: SheetParts, found: readonly VetoFound[], newKey: NewKey): readonly DraftVeto[] {
  const listed = parts.vetoes.map(({ title }) => ({ title }))
  const inItems = found
    .filter(({ title }) => !listed.some((one) => one.title === title))
    .map(({ title, code }) => ({ title, item: code }))
  return [...listed, ...inItems].map((veto, index) => ({ key: newKey(), veto: { code: `V${index + 1}`, ...veto } }))
}

interface Written {
  readonly draft: Draft
  readonly parts: SheetParts
  readonly mapping: ColumnMapping
  readonly areCodesGiven: boolean
  readonly vetoes: readonly VetoFound[]
}

function issuesOf({ draft, parts, mapping, areCodesGiven, vetoes }: Written): readonly TableIssue[] {
  const whole = (code: TableIssueCode, params: TableIssue['params'] = {}): TableIssue => ({ code, key: null, row: null, params })
  const items = parts.sections.flatMap((section) => section.items)
  const added = sumOf(items)
  const isMissing = items.some(({ points }) => points === null)
  return [
    ...(mapping.head.to === mapping.head.from ? [whole('HEAD_NOT_FOUND')] : []),
    ...(mapping.roles.includes('scoring') ? [] : [whole('SCORING_COLUMN_MISSING')]),
    ...(mapping.roles.includes('points') || items.some(({ points }) => points !== null) ? [] : [whole('POINTS_COLUMN_MISSING')]),
    ...(items.length === 0 ? [whole('NO_ITEMS')] : []),
    ...(areCodesGiven && items.length > 0 ? [whole('CODES_GIVEN')] : []),
    ...parts.sections.flatMap((part, index) => sectionIssues(part, draft.sections[index])),
    ...(parts.total === null ? [whole('TOTAL_MISSING', { sum: String(added) })] : []),
    ...(parts.total !== null && !isMissing && parts.total !== added
      ? [whole('TOTAL_SUM', { points: String(parts.total), sum: String(added) })]
      : []),
    ...parts.sections.flatMap((part, index) => lineIssues(part, draft.sections[index]?.items ?? [])),
    ...(parts.bonus === null ? [] : lineIssues(parts.bonus, draft.bonusItems)),
    ...parts.left.map(({ row, text }): TableIssue => ({ code: 'ROW_LEFT', key: null, row, params: { text } })),
    ...vetoes.map(({ key, code, title }): TableIssue => ({ code: 'VETO_IN_ITEM', key, row: null, params: { at: code, title } })),
  ]
}

function sectionIssues(part: TablePart, section: DraftSection | undefined): TableIssue[] {
  const added = sumOf(part.items)
  if (section === undefined || part.points === null || part.points === added || part.items.some(({ points }) => points === null))
    return []
  const params = { at: part.title, points: String(part.points), sum: String(added) }
  return [{ code: 'SECTION_SUM', key: section.key, row: part.row, params }]
}

function lineIssues({ items }: TablePart, lines: readonly DraftLine[]): TableIssue[] {
  return items.flatMap((table, index) => {
    const line = lines[index]
    if (line === undefined) return []
    const issue = (code: TableIssueCode, params: TableIssue['params'] = {}): TableIssue => ({
      code,
      key: line.key,
      row: table.row,
      params: { at: line.item.code, ...params },
    })
    const toConfirm = line.source?.clauses.filter(({ certainty }) => certainty === 'check').length ?? 0
    return [
      ...(table.title === '' ? [issue('TITLE_MISSING')] : []),
      ...(table.points === null ? [issue('POINTS_MISSING')] : []),
      ...(table.scoring === '' ? [issue('SCORING_MISSING')] : []),
      ...(toConfirm > 0 ? [issue('TO_CONFIRM', { count: String(toConfirm) })] : []),
    ]
  })
}
