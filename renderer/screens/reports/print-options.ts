import { FILE_FORMATS, formatsOfKind, type FileFormat } from '@core/papers/file-format'
import { USUAL_SHEET_FORMAT, type PaperFormat } from '@core/papers/paper-format'
import { optionsOfKind, type ReportProfile } from '@core/papers/paper-options'
import type { PaperKind } from '../../data/useReports'

/** What a person chooses of the papers beside which they are. */
export interface PrintOptions {
  readonly format: FileFormat
  /** A file each, or all in one. */
  readonly binding: 'each' | 'one'
  /** How much an evaluation report tells. */
  readonly profile: ReportProfile
  /** Paper of the tables that come on several. */
  readonly layout: PaperFormat
  /** What is saved goes to the printer as well. */
  readonly isPrintedToo: boolean
}

export const FIRST_OPTIONS: PrintOptions = {
  format: 'pdf',
  binding: 'each',
  profile: 'deductions',
  layout: USUAL_SHEET_FORMAT,
  isPrintedToo: false,
}

/** Which choices there are for papers of these kinds: formats that all of them come in, what any of them may be told. */
export function choicesFor(kinds: readonly PaperKind[]) {
  const options = new Set(kinds.flatMap((kind) => optionsOfKind(kind)))
  return {
    formats: FILE_FORMATS.filter((format) => kinds.every((kind) => formatsOfKind(kind).includes(format))),
    hasProfile: options.has('profile'),
    hasLayout: options.has('layout'),
  }
}

/** The options as they hold for papers of these kinds: only a PDF is bound or printed, a format that one lacks gives way to PDF. */
export function heldTo(options: PrintOptions, kinds: readonly PaperKind[]): PrintOptions {
  const format = choicesFor(kinds).formats.includes(options.format) ? options.format : 'pdf'
  const isPdf = format === 'pdf'
  return {
    ...options,
    format,
    binding: isPdf ? options.binding : 'each',
    isPrintedToo: isPdf && options.isPrintedToo,
  }
}

/** The options of a paper of the kind, as calls take them. */
export function paperOptions(
  { profile, layout }: PrintOptions,
  kinds: readonly PaperKind[],
): { readonly profile?: ReportProfile; readonly layout?: PaperFormat } {
  const { hasProfile, hasLayout } = choicesFor(kinds)
  return { ...(hasProfile ? { profile } : {}), ...(hasLayout ? { layout } : {}) }
}
