import { z } from 'zod'
import type { CellIssue } from '../../../core/registry/table-issue'
import { AppError } from '../../../core/shared/app-error'
import type { Division } from '../../../store/division.repo'
import { changedFields } from '../../changed-fields'
import type { WorkspaceBase } from '../../workspace-base'
import type { ImportedRow, ImportRun } from './import-run'
import type { Step } from './in-slices'
import type { ImportAct, Saved } from './save-entity'

export type RunDivisionsDeps = Pick<WorkspaceBase, 'divisions' | 'journal'>

const division = z.strictObject({
  code: z.string().regex(/^(\d{6}|\d{9})$/),
  name: z.string().trim().min(1).max(120),
  level: z.enum(['province', 'city', 'county', 'township']),
  parent: z.string().max(12).nullable(),
})
const document = z.object({ divisions: z.array(z.unknown()).max(100_000) })
const COLUMNS = ['code', 'name', 'level', 'parent'] as const

/**
 * Brings a table of divisions (JSON: `{"divisions":[{code, name, level, parent}]}`) into the workspace; a row is the
 * place in the list, from 1. Callers own the transaction.
 * @throws AppError FILE_DAMAGED when the document is no such list.
 */
export function* runDivisions(
  deps: RunDivisionsDeps,
  content: unknown,
  fileName: string,
  act: ImportAct,
): Generator<Step, ImportRun> {
  const parsed = document.safeParse(content)
  if (!parsed.success) throw new AppError('FILE_DAMAGED', { at: fileName })
  const refused: CellIssue<string>[] = []
  const rows: ImportedRow[] = []
  const total = parsed.data.divisions.length
  for (const [index, entry] of parsed.data.divisions.entries()) {
    const place = { sheet: null, row: index + 1 }
    const judged = division.safeParse(entry)
    const cells = COLUMNS.map((column) => textOf(entry, column))
    if (judged.success) rows.push({ ...place, state: saveDivision(deps, judged.data, act), cells, whole: [] })
    else {
      const column = String(judged.error.issues[0]?.path[0] ?? '')
      refused.push({ ...place, column, code: column === 'code' ? 'BAD_REGION' : 'REQUIRED', value: textOf(entry, column) })
      rows.push({ ...place, state: 'refused', cells, whole: cells })
    }
    yield { done: rows.length, total }
  }
  const columns = COLUMNS.map((column) => ({ header: column, column }))
  const part = { sheet: null, kind: 'division', columns, headers: COLUMNS, rows, refused, warnings: [], skipped: [] } as const
  return { parts: [part] }
}

function saveDivision({ divisions, journal }: RunDivisionsDeps, wished: Division, { who, reason }: ImportAct): Saved {
  const found = divisions.findOwn(wished.code)
  const changed = found === undefined ? { before: null, after: wished } : changedFields(found, wished)
  if (changed === null) return 'unchanged'
  divisions.save(wished)
  const what = found === undefined ? 'division.added' : 'division.amended'
  journal.append({ who, what, entity: `division/${wished.code}`, ...changed, reason })
  return found === undefined ? 'added' : 'updated'
}

function textOf(entry: unknown, column: string): string {
  const value = typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>)[column] : undefined
  return typeof value === 'string' ? value : ''
}
