import type { Figure, PaperTable, RowFigures } from './paper-parts'
import type { PaperTexts } from './paper-texts'

/** A photo beside an item of a sheet, as the report shows it. */
export interface ReportPhoto {
  /** Names its print copy. */
  readonly id: string
  /** Of the item or veto. */
  readonly code: string
  /** Within its item, from 1. */
  readonly number: number
  readonly caption: string
  /** "2013-04-11T09:42:10" by the clock of the camera; null when the file does not say. */
  readonly takenAt: string | null
}

/** What a report shows and names of the evidence of its sheet. */
export interface ReportEvidence {
  /** Those with a print copy, in the order of the sheet. */
  readonly photos: readonly ReportPhoto[]
  /** Those that cannot be shown. */
  readonly files: readonly (Pick<ReportPhoto, 'code' | 'number'> & { readonly name: string })[]
}

/** What of the evidence stands under no row of a table; the pictures themselves come beside the view. */
export interface PhotoBlock {
  readonly heading: string
  readonly photos: readonly Figure[]
  /** What is kept as a file only, what another profile shows. */
  readonly notes: readonly string[]
}

export const NO_EVIDENCE: ReportEvidence = { photos: [], files: [] }

/**
 * The table with the photos of each item under its row.
 * @param codes Of the item of each row; by default its first cell
 */
export function withPhotos<T extends Omit<PaperTable, 'heading'>>(
  table: T,
  { photos }: ReportEvidence,
  t: PaperTexts,
  codes: readonly (string | null)[] = table.rows.map(([code]) => code ?? null),
): T {
  const figures = codes.flatMap((code, row): RowFigures[] => {
    const own = code === null || codes.indexOf(code) < row ? [] : photos.filter((photo) => photo.code === code)
    return own.length === 0 ? [] : [{ row, figures: own.map((photo) => figureOf(photo, t)) }]
  })
  return figures.length === 0 ? table : { ...table, figures }
}

/** Photos that stand under no row of these tables. */
export function photosLeft(tables: readonly (Pick<PaperTable, 'figures'> | null)[], { photos }: ReportEvidence) {
  const shown = new Set(tables.flatMap((table) => (table?.figures ?? []).flatMap(({ figures }) => figures.map(({ id }) => id))))
  return photos.filter(({ id }) => !shown.has(id))
}

/**
 * @param left Photos that stand nowhere else
 * @param isShown false: they are counted and left to the full report
 * @returns null where there is nothing to show and nothing to say
 */
export function photoBlock(
  left: readonly ReportPhoto[],
  isShown: boolean,
  { files }: ReportEvidence,
  heading: (text: string) => string,
  t: PaperTexts,
): PhotoBlock | null {
  if (left.length + files.length === 0) return null
  const named = files.map(({ code, number, name }) => t('photo.file', { code, number, name }))
  return {
    heading: heading(t('heading.photos')),
    photos: isShown ? left.map((photo) => figureOf(photo, t)) : [],
    notes: [
      ...(isShown || left.length === 0 ? [] : [t('photo.elsewhere', { count: left.length })]),
      ...(named.length === 0 ? [] : [t('photo.files', { names: named.join(t('list.comma')) })]),
    ],
  }
}

const figureOf = ({ id, code, number, caption, takenAt }: ReportPhoto, t: PaperTexts): Figure => ({
  id,
  caption: [t('photo.number', { code, number }), takenAt?.slice(5, 16).replace('T', ' ') ?? '', caption]
    .filter((part) => part !== '')
    .join(' '),
})
