import type { WorkbookCell } from '../../core/drafting/exchange/workbook'
import { sheetName } from '../../core/drafting/exchange/sheet-name'
import { filled, TEXTS, type Language } from '../texts'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

export type SaveListDeps = Pick<WorkspaceBase, 'machine' | 'today' | 'closing'> & {
  readonly settings: { readonly read: () => { readonly bureauName: string; readonly language: Language } }
}

/** Figures that a spreadsheet holds exactly; a number that begins with 0 is a code. */
const FIGURE = /^[-−]?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/

/**
 * Serves `import.saveList`: a list of the window as a workbook under its title and the line of bureau, person, checker and day.
 * Texts are texts, whatever they begin with; figures can be added up.
 * @throws AppError GRANT_UNKNOWN, FILE_NOT_WRITABLE
 */
export const saveList =
  (deps: SaveListDeps) =>
  async ({ grant, title, columns, rows }: Inputs['import']['saveList'], who: string): Promise<Outputs['import']['saveList']> => {
    const path = deps.machine.grants.pathOf(grant)
    const { bureauName, language } = deps.settings.read()
    const line = filled(TEXTS[language].list.line, { bureau: bureauName, who, day: deps.today() })
    const sheet = {
      name: sheetName(title),
      heading: { title, line },
      columns,
      rows: rows.map((row) => columns.map(({ isNumber }, index) => cellOf(row[index] ?? '', isNumber))),
    }
    await deps.machine.importer.writeWorkbook(path, [sheet], deps.closing)
    return { rows: rows.length }
  }

function cellOf(text: string, isNumber: boolean): WorkbookCell {
  if (text === '') return null
  return isNumber && FIGURE.test(text) ? Number(text.replace('−', '-')) : text
}
