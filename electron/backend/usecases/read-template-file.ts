import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { anyDraftOfWorkbook, KIND_MARKS } from '../../core/drafting/exchange/kinds/any-workbook'
import { HEAD_SHEET } from '../../core/drafting/exchange/head-rows'
import { ITEM_SHEET } from '../../core/drafting/exchange/part-columns'
import { draftOfAnyTemplate } from '../../core/drafting/kinds/any-draft'
import { AppError } from '../../core/shared/app-error'
import { readTemplateFile } from '../../trace/template-file'
import type { InspectionBase } from '../inspection-base'
import { readJson } from '../read-json'
import type { Inputs, Outputs } from '../words'

type Output = Outputs['template']['readTemplateFile']
export type ReadTemplateFileDeps = Pick<InspectionBase, 'machine' | 'newId' | 'closing'>

/**
 * Serves `template.readTemplateFile`: a sheet of any kind as a draft; nothing is stored. What is wrong
 * in a workbook is named by its cells, all of it at once.
 * @throws AppError GRANT_UNKNOWN, and as `readTemplateFile` of trace, `readJson` and the reader of XLSX
 */
export const readForeignTemplate =
  (deps: ReadTemplateFileDeps) =>
  async ({ grant }: Inputs['template']['readTemplateFile']): Promise<Output> => {
    const path = deps.machine.grants.pathOf(grant)
    return isArchive(path) ? readWorkbook(deps, path) : readDocument(deps, path)
  }

function readDocument({ newId }: ReadTemplateFileDeps, path: string): Output {
  const content = readTemplateFile(readJson(path), basename(path))
  return { draft: 'draft' in content ? content.draft : draftOfAnyTemplate(content.template, newId), refused: [] }
}

async function readWorkbook({ machine, newId, closing }: ReadTemplateFileDeps, path: string): Promise<Output> {
  const { sheets } = await machine.importer.read(path, closing)
  const isOurs = [HEAD_SHEET, ITEM_SHEET, ...KIND_MARKS].some((name) => sheets.some((sheet) => sheet.name?.trim() === name))
  if (!isOurs) throw new AppError('TEMPLATE_FILE_UNKNOWN', { at: basename(path) })
  const { draft, refused } = anyDraftOfWorkbook(sheets, newId)
  return { draft, refused: refused.map(({ code, params }) => ({ code, params: { ...params } })) }
}

/** Whether the file is a ZIP, which every XLSX is. @throws AppError FILE_UNREADABLE */
function isArchive(path: string): boolean {
  const start = Buffer.alloc(2)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, start)
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { at: basename(path) }, { cause })
  }
  return start.toString('latin1') === 'PK'
}
