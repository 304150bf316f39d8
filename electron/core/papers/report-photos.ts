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

/** The photos of a report in words; the pictures themselves come beside the view. */
export interface PhotoBlock {
  readonly heading: string
  readonly photos: readonly { readonly id: string; readonly caption: string }[]
  /** What is kept as a file only; null when nothing is. */
  readonly files: string | null
}

const NO_EVIDENCE: ReportEvidence = { photos: [], files: [] }

/** @returns null for a sheet without evidence. */
export function photoBlock(
  { photos, files }: ReportEvidence = NO_EVIDENCE,
  heading: (text: string) => string,
  t: PaperTexts,
): PhotoBlock | null {
  if (photos.length + files.length === 0) return null
  const named = files.map(({ code, number, name }) => t('photo.file', { code, number, name }))
  return {
    heading: heading(t('heading.photos')),
    photos: photos.map(({ id, code, number, caption, takenAt }) => ({
      id,
      caption: [t('photo.number', { code, number }), takenAt?.slice(5, 16).replace('T', ' ') ?? '', caption]
        .filter((part) => part !== '')
        .join(' '),
    })),
    files: named.length === 0 ? null : t('photo.files', { names: named.join(t('list.comma')) }),
  }
}
