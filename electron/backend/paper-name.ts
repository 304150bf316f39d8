import { USUAL_NAME_PARTS, type NamePart } from '../core/papers/name-part'

/** What names a paper's file; the bureau chooses which parts in which order, 单位_纸名_日期_序号 unless it did. */
export interface PaperName {
  readonly unit: string
  readonly paper: string
  /** Of the round; of a paper that tells of none the part is left out. */
  readonly round?: string | undefined
  /** ISO date, or what else tells one paper of the unit from the next. */
  readonly date: string
  /** Place of the paper in its list, from 1, so that two units of one name do not share a file. */
  readonly serial: number
}

/** Of characters: two such parts in UTF-8, or three with the round, leave room below the 255 bytes that Linux gives a name. */
const LONGEST_PART = 26
const LONGEST_OF_THREE = 17
/** Not allowed in file names of Windows, or invisible in them. */
const FORBIDDEN = /[<>:"/\\|?*\p{C}]/gu
/** Devices of Windows, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[.\s_])/i

/** A file name that Windows and Linux both take, without folder. */
export function paperFileName(name: PaperName, parts: readonly NamePart[] = USUAL_NAME_PARTS): string {
  const longest = parts.includes('round') ? LONGEST_OF_THREE : LONGEST_PART
  const wordOf = (part: NamePart): string[] => {
    if (part === 'serial') return [String(name.serial).padStart(3, '0')]
    const text = name[part]
    return text === undefined ? [] : [filePart(text, longest)]
  }
  const words = parts.flatMap(wordOf)
  return `${words.length === 0 ? filePart(name.paper) : words.join('_')}.pdf`
}

/** The name of a file with a number before its ending. */
export function numbered(name: string, number: number): string {
  const at = name.lastIndexOf('.')
  return `${name.slice(0, at)}（${String(number)}）${name.slice(at)}`
}

/** The same names, each once: the second of a name says so before its ending. What differs only in case is one name on Windows. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let own = name
    for (let copy = 2; taken.has(own.toLowerCase()); copy += 1) own = numbered(name, copy)
    taken.add(own.toLowerCase())
    return own
  })
}

/** 单位_指标号_序号, without an extension: what a photo of an item is called outside of the program. */
export const evidenceFileName = (name: { readonly unit: string; readonly code: string; readonly number: number }): string =>
  [filePart(name.unit), filePart(name.code), String(name.number).padStart(2, '0')].join('_')

/** "_" parts the name, so it stands in no part; a dot or blank at an end would be lost on Windows. */
function filePart(text: string, longest: number = LONGEST_PART): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, '').replaceAll('_', '-').trim()
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[.\s]+$/, '')
  return short === '' ? '-' : short.replace(DEVICE, (device) => `${device}-`)
}
