import type { SheetState } from '../core/registry/raw-table'
import type { Archive } from './open-archive'
import { isDateFormat } from './number-format'
import { mainPart, readRelations } from './package-relations'
import { prefixed, readXml } from './xml-events'

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly state: SheetState; readonly part: string }[]
  /** Days to add to serial numbers: 1462 where the workbook counts from 1904. */
  readonly dayOffset: number
  readonly strings: readonly string[]
  /** By style index of a cell: whether it shows dates. */
  readonly dateStyles: readonly boolean[]
}

/** Everything that is needed before the first sheet is read. @returns null when the archive is no workbook (docx, a plain zip). */
export async function readWorkbook(archive: Archive): Promise<Workbook | null> {
  const main = await mainPart(archive)
  if (main === null) return null

  const listed: { name: string; state: SheetState; relation: string }[] = []
  const seen = { isWorkbook: false, dayOffset: 0 }
  await readXml(archive.read(main), {
    open(name, attributes) {
      if (name === 'workbook') seen.isWorkbook = true
      if (name === 'workbookPr' && /^(1|true|on)$/.test(attributes['date1904'] ?? '')) seen.dayOffset = 1_462
      if (name === 'sheet') {
        listed.push({
          name: attributes['name'] ?? '',
          state: stateOf(attributes['state']),
          relation: prefixed(attributes, 'id') ?? '',
        })
      }
    },
  })
  if (!seen.isWorkbook) return null

  const relations = await readRelations(archive, main)
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type.endsWith(type))?.target
  const sheets = listed.flatMap(({ name, state, relation }) => {
    const target = relations.get(relation)
    return target?.type.endsWith('/worksheet') === true ? [{ name, state, part: target.target }] : [] // charts have no cells
  })
  return {
    sheets,
    dayOffset: seen.dayOffset,
    strings: await readStrings(archive, partOf('/sharedStrings')),
    dateStyles: await readDateStyles(archive, partOf('/styles')),
  }
}

function stateOf(state: string | undefined): SheetState {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible'
}

/** Shared strings by index; runs of rich text are joined, phonetic hints left out. */
async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !archive.has(part)) return strings
  const collector = textCollector()
  await readXml(archive.read(part), {
    open: (name) => {
      if (name === 'si') collector.clear()
      collector.open(name)
    },
    text: collector.text,
    close: (name) => {
      collector.close(name)
      if (name === 'si') strings.push(collector.take())
    },
  })
  return strings
}

/** Gathers the text of the <t> elements of one string item. */
export function textCollector() {
  let gathered = ''
  let inText = false
  let phonetic = 0
  return {
    clear: () => {
      gathered = ''
    },
    open: (name: string) => {
      if (name === 'rPh') phonetic += 1
      inText = name === 't' && phonetic === 0
    },
    text: (text: string) => {
      if (inText) gathered += text
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') inText = false
    },
    take: () => decodeEscapes(gathered),
  }
}

/** "_x000D_" stands for a character that XML cannot hold, and "_x005F_" for the underscore that starts such a word. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

async function readDateStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const formats = new Map<number, string>()
  const dateStyles: boolean[] = []
  if (part === undefined || !archive.has(part)) return dateStyles
  let inCellFormats = false
  await readXml(archive.read(part), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') formats.set(id, attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) dateStyles.push(isDateFormat(id, formats.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return dateStyles
}
