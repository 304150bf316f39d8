import { idNumberIsRight, normaliseIdNumber } from '../../registry/id-number'
import { MOST_SAMPLES, type SampleForm, type SampleRow } from './sample-rows'

/** A table with what was pasted into it. */
export interface ReadRows {
  readonly rows: readonly SampleRow[]
  /** Lines that were not taken: without a number, with an id number instead of one, or more than a table holds. */
  readonly refused: number
}

const RIGHT = new Set(['1', '合格', '是', '√', '✓', '对'])
const WRONG = new Set(['2', '0', '不合格', '否', '×', 'x', '✗', '错'])
const HEADING = new Set(['编号', '序号', '病历号', '病案号', '住院号', '处方号', '处方编号'])
const LONGEST = { ref: 60, note: 200 }

/**
 * Puts the lines of a pasted block into a table: number, then right or wrong or the faults by clause in the order of the form,
 * then a remark. A number that stands there already is written over; a heading is passed over.
 */
export function readSampleRows(form: SampleForm, before: readonly SampleRow[], cells: readonly (readonly string[])[]): ReadRows {
  const rows = [...before]
  let refused = 0
  for (const line of cells) {
    const texts = line.map((cell) => cell.normalize('NFKC').trim())
    if (texts.every((text) => text === '') || HEADING.has(texts[0] ?? '')) continue
    const row = rowOf(form, texts)
    const at = rows.findIndex(({ ref }) => ref === row.ref)
    if (!canBeRef(row.ref) || (at === -1 && rows.length >= MOST_SAMPLES)) refused += 1
    else if (at === -1) rows.push(row)
    else rows[at] = row
  }
  return { rows, refused }
}

/** Whether a text names a record: not empty, not too long, and no id number of a person. */
export const canBeRef = (text: string): boolean =>
  text !== '' && text.length <= LONGEST.ref && !idNumberIsRight(normaliseIdNumber(text))

/** The next number that nobody gave yet, for records without one of their own. */
export function nextRef(rows: readonly SampleRow[]): string {
  let next = rows.length + 1
  while (rows.some(({ ref }) => ref === String(next))) next += 1
  return String(next)
}

/** true, false, or null for a text that does not judge. */
export const readVerdict = (text: string): boolean | null =>
  RIGHT.has(text) ? true : WRONG.has(text.toLowerCase()) ? false : null

/** How many faults; null for what is no count. */
export const readFaults = (text: string): number | null =>
  /^\d{0,3}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC').trim()) : null

function rowOf(form: SampleForm, [ref = '', ...rest]: readonly string[]): SampleRow {
  if (form.asks === 'right') return { ref, isRight: readVerdict(rest[0] ?? ''), counts: {}, note: noteOf(rest[1]) }
  const counts = form.clauses.map(({ id }, index) => [id, readFaults(rest[index] ?? '') ?? 0] as const)
  const found = Object.fromEntries(counts.filter(([, count]) => count > 0))
  return { ref, isRight: null, counts: found, note: noteOf(rest[form.clauses.length]) }
}

const noteOf = (text = ''): string => text.slice(0, LONGEST.note)
