import { z } from 'zod'
import { fails, read, write } from './failure'
import { count, grant, id, requestId } from './values'

/** A photo of a phone has 3 to 12 MB; it crosses the port whole. */
export const LARGEST_CARRIED_BYTES = 30 * 1024 * 1024
/** Long side about 1600 px; what a paper takes. */
export const LARGEST_COPY_BYTES = 400 * 1024
export const LARGEST_THUMBNAIL_BYTES = 40 * 1024
/** Files of one act: a phone folder is chosen in parts. */
export const MOST_FILES = 60

/** `File` of the page, without the types of a browser. */
export interface CarriedFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
const carried = (largest: number) =>
  z.custom<CarriedFile>((value) => {
    const file = value as Partial<CarriedFile> | null
    return (
      typeof file?.arrayBuffer === 'function' &&
      z.string().min(1).max(200).safeParse(file.name).success &&
      z.int().min(1).max(largest).safeParse(file.size).success
    )
  })

/** What evidence stands beside. */
const target = z.strictObject({ of: z.enum(['item', 'veto']), code: z.string().min(1).max(40) })

const evidence = z.strictObject({
  id,
  of: target.shape.of,
  /** null: its item is no longer on the sheet. */
  code: z.string().nullable(),
  sha256: z.string(),
  name: z.string(),
  kind: z.enum(['photo', 'file']),
  mime: z.string(),
  bytes: count,
  caption: z.string(),
  /** Within its item, from 1; gaps are those that were taken away. */
  number: z.int().min(1),
  /** "2013-04-11T09:42:10" by the clock of the camera. */
  takenAt: z.string().nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
  /** 单位_指标号_序号, without an extension. */
  fileName: z.string(),
  /** The original under its token, as the shell serves papers; null when it is gone from the folder. */
  original: z.uuid().nullable(),
  /** The stamped print copy and its small picture; null until the page has made them, or when they are gone. */
  copy: z.uuid().nullable(),
  thumbnail: z.uuid().nullable(),
})

const fileFailures = fails('FILE_UNREADABLE', 'FILE_TOO_LARGE', 'FILE_FORMAT_UNKNOWN', 'WORKSPACE_NOT_WRITABLE', 'GRANT_UNKNOWN')
const sheetFailures = fails('SHEET_FINISHED', 'ITEM_UNKNOWN', 'VETO_UNKNOWN')
const savedAt = z.strictObject({ savedAt: z.string() })

/** 佐证材料: photos and files beside the items and vetoes of a sheet. Originals are kept unchanged under their SHA-256. */
export const evidenceContract = {
  /** All that stands on the sheet, item by item. */
  list: read.input(z.strictObject({ sheetId: id })).output(z.array(evidence)),
  /**
   * Copies files into the folder of the workspace, those that were chosen and those that came as bytes (pasted, dropped, taken),
   * in the order in which they were taken. The same content twice at one item is one. What cannot be taken is said and keeps
   * nothing else back; when nothing could be taken, its failure is that of the call.
   */
  add: write
    .errors({ ...fileFailures, ...sheetFailures })
    .input(
      z.strictObject({
        requestId,
        sheetId: id,
        target,
        grants: z.array(grant).max(MOST_FILES),
        files: z.array(carried(LARGEST_CARRIED_BYTES)).max(MOST_FILES),
      }),
    )
    .output(
      z.strictObject({
        /** Those added, as their numbers. */
        numbers: z.array(count),
        /** Of those given, how many stood there already. */
        known: count,
        refused: z.array(z.strictObject({ name: z.string(), code: z.string() })),
        savedAt: z.string(),
      }),
    ),
  /** Takes one away; its original stays in the folder and the journal knows it. */
  remove: write.errors(sheetFailures).input(z.strictObject({ requestId, id })).output(savedAt),
  caption: write
    .errors(sheetFailures)
    .input(z.strictObject({ requestId, id, caption: z.string().trim().max(60) }))
    .output(savedAt),
  /** Keeps the stamped print copy that the page made, and its small picture. Both are made again when they are lost. */
  keepCopy: write
    .errors(fails('FILE_FORMAT_UNKNOWN', 'WORKSPACE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, id, copy: carried(LARGEST_COPY_BYTES), thumbnail: carried(LARGEST_THUMBNAIL_BYTES) }))
    .output(savedAt),
  /** Writes the print copy, else the original, where the person chose. */
  saveCopy: write
    .errors(fails('GRANT_UNKNOWN', 'FILE_DAMAGED', 'FILE_NOT_WRITABLE'))
    .input(z.strictObject({ requestId, id, grant, which: z.enum(['copy', 'original']) }))
    .output(z.strictObject({ file: z.string() })),
}
