import type { WorkbookCell } from '../../core/drafting/exchange/workbook'
import { sheetName } from '../../core/drafting/exchange/sheet-name'
import { listView } from '../../core/papers/list-view'
import { AppError } from '../../core/shared/app-error'
import { accountSha256 } from '../../trace/checksum'
import { savePaper } from '../hand-out-paper'
import { paperFrame } from '../paper-frame'
import { PAPER_TEXTS } from '../paper-texts'
import type { ReadyPaper } from '../ready-paper'
import { filled, TEXTS } from '../texts'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'

type SaveListDeps = Pick<WorkspaceBase, 'machine' | 'today' | 'closing' | 'settings' | 'newId' | 'now' | 'once' | 'printJobs'>
type List = Inputs['import']['saveList']

/** Figures that a spreadsheet holds exactly; a number that begins with 0 is a code. */
const FIGURE = /^[-−]?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/
/** Rows of a paper; what is longer is no paper to read. */
const LONGEST_PAPER = 5000

/**
 * Serves `import.saveList`: a list of the window under its title and the line of bureau, person, checker and day, as a paper where
 * the name ends in .pdf or .docx, else as a workbook. Texts are texts, whatever they begin with; figures can be added up.
 * @throws AppError GRANT_UNKNOWN, FILE_NOT_WRITABLE, LIST_TOO_LONG for a paper of more than 5,000 rows, and as `printByPress`
 */
export const saveList =
  (deps: SaveListDeps) =>
  async (list: List, who: string): Promise<Outputs['import']['saveList']> => {
    const path = deps.machine.grants.pathOf(list.grant)
    if (/\.(?:pdf|docx)$/i.test(path)) {
      if (list.rows.length > LONGEST_PAPER) throw new AppError('LIST_TOO_LONG', { limit: LONGEST_PAPER })
      await savePaper(deps, list, { kind: 'list', subject: list.title }, who, () => listPaper(deps, list, who))
    } else await saveWorkbook(deps, list, path, who)
    return { rows: list.rows.length }
  }

/** The window says of a list what it shows; what it is narrowed to stands in its title. */
function listPaper(deps: SaveListDeps, { title, columns, rows }: List, who: string): ReadyPaper {
  const checksum = accountSha256({ title, columns: columns.map(({ header }) => header), rows })
  const frame = paperFrame(deps, checksum, who)
  const view = listView({ frame, title, filter: '', listedOn: deps.today(), columns, rows }, PAPER_TEXTS[frame.language])
  return { paper: { kind: 'list', view }, checksum }
}

async function saveWorkbook(deps: SaveListDeps, { title, columns, rows }: List, path: string, who: string): Promise<void> {
  const { bureauName, language } = deps.settings.read()
  const line = filled(TEXTS[language].list.line, { bureau: bureauName, who, day: deps.today() })
  const sheet = {
    name: sheetName(title),
    heading: { title, line },
    columns,
    rows: rows.map((row) => columns.map(({ isNumber }, index) => cellOf(row[index] ?? '', isNumber))),
  }
  await deps.machine.importer.writeWorkbook(path, [sheet], deps.closing)
}

function cellOf(text: string, isNumber: boolean): WorkbookCell {
  if (text === '') return null
  return isNumber && FIGURE.test(text) ? Number(text.replace('−', '-')) : text
}
