import { OFFICIAL_KINDS } from './official/official-kind'
import type { Paper } from './paper'
import type { PaperKind } from './paper-kind'

/** What a paper can be saved as: to be kept and printed, to be worked on, to be reckoned with. */
export const FILE_FORMATS = ['pdf', 'docx', 'xlsx'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** A letter and an official paper are no tables; a form to be filled in by hand is drawn, only for print. */
const FORMATS: Readonly<Partial<Record<Paper['kind'], readonly FileFormat[]>>> = {
  'pairing-letter': ['pdf', 'docx'],
  agreement: ['pdf', 'docx'],
  'rectification-notice': ['pdf', 'docx'],
  feedback: ['pdf', 'docx'],
  'key-card': ['pdf', 'docx'],
  official: ['pdf', 'docx'],
  'blank-sheet': ['pdf'],
}

export const fileFormatsOf = (kind: Paper['kind']): readonly FileFormat[] => FORMATS[kind] ?? FILE_FORMATS

const OFFICIAL: readonly PaperKind[] = OFFICIAL_KINDS

/** What every paper of a kind comes in; official papers are set in one way whatever they tell. */
export const formatsOfKind = (kind: PaperKind): readonly FileFormat[] =>
  fileFormatsOf(OFFICIAL.includes(kind) ? 'official' : (kind as Paper['kind']))

/** The format that the ending of a file's name stands for; PDF where it stands for none. */
export const formatOfFile = (name: string): FileFormat =>
  FILE_FORMATS.find((format) => name.toLowerCase().endsWith(`.${format}`)) ?? 'pdf'

/** The name of the same paper in another format. */
export const inFormat = (name: string, format: FileFormat): string => name.replace(/\.pdf$/, `.${format}`)
