/** What names a paper's file: 单位_纸名_日期_序号; of an empty sheet 考核表_空白表与版本_纸_序号. */
export interface PaperName {
  readonly unit: string
  readonly paper: string
  /** ISO date, or what else tells one paper of the unit from the next. */
  readonly date: string
  /** Place of the paper in its list, from 1, so that two units of one name do not share a file. */
  readonly serial: number
}

/** Of characters; two such parts in UTF-8 leave room below the 255 bytes that Linux gives a name. */
const LONGEST_PART = 26
/** Not allowed in file names of Windows, or invisible in them. */
const FORBIDDEN = /[<>:"/\\|?*\p{C}]/gu
/** Devices of Windows, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[.\s_])/i

/** A file name that Windows and Linux both take, without folder. */
export function paperFileName({ unit, paper, date, serial }: PaperName): string {
  const parts = [unit, paper, date].map(filePart)
  return `${[...parts, String(serial).padStart(3, '0')].join('_')}.pdf`
}

/** The name of a file with another name of its paper. */
export const renamedPaper = (fileName: string, rename: (paper: string) => string): string =>
  fileName.replace(/^([^_]*)_([^_]*)_/, (_, unit: string, paper: string) => `${unit}_${rename(paper)}_`)

/** 单位_指标号_序号, without an extension: what a photo of an item is called outside of the program. */
export const evidenceFileName = (name: { readonly unit: string; readonly code: string; readonly number: number }): string =>
  [...[name.unit, name.code].map(filePart), String(name.number).padStart(2, '0')].join('_')

/** "_" parts the name, so it stands in no part; a dot or blank at an end would be lost on Windows. */
function filePart(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, '').replaceAll('_', '-').trim()
  const short = [...plain]
    .slice(0, LONGEST_PART)
    .join('')
    .replace(/[.\s]+$/, '')
  return short === '' ? '-' : short.replace(DEVICE, (device) => `${device}-`)
}
