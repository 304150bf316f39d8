import { copyFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../core/shared/app-error'
import type { Inputs, Outputs } from '../../words'
import { writeWholeFile } from '../../write-whole-file'
import { evidenceAt, type EvidenceDeps } from './evidence-desk'

/** First bytes of a JPEG. */
const JPEG = [0xff, 0xd8, 0xff]

/**
 * Serves `evidence.keepCopy`: the page draws the copies, for it alone can read pictures. What follows from the original and can be
 * made again is no change of data, so the journal says nothing of it.
 * @throws AppError NOT_FOUND, FILE_FORMAT_UNKNOWN, WORKSPACE_NOT_WRITABLE
 */
export const keepCopy =
  (deps: EvidenceDeps) =>
  async ({ id, copy, thumbnail }: Inputs['evidence']['keepCopy']): Promise<Outputs['evidence']['keepCopy']> => {
    evidenceAt(deps, id)
    for (const [kind, file] of [['thumbnail', thumbnail] as const, ['copy', copy] as const]) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!JPEG.every((byte, at) => bytes[at] === byte)) throw new AppError('FILE_FORMAT_UNKNOWN', { at: file.name })
      writeWholeFile(deps.copies.pathOf(id, kind), bytes, 'WORKSPACE_NOT_WRITABLE')
    }
    return { savedAt: deps.now() }
  }

/** Serves `evidence.saveCopy`; without a print copy the original is what there is. @throws AppError GRANT_UNKNOWN, FILE_DAMAGED, FILE_NOT_WRITABLE */
export const saveEvidence =
  (deps: EvidenceDeps) =>
  async ({ id, grant, which }: Inputs['evidence']['saveCopy']): Promise<Outputs['evidence']['saveCopy']> => {
    const one = evidenceAt(deps, id)
    const target = deps.machine.grants.pathOf(grant)
    const copy = which === 'copy' ? deps.copies.findPath(id, 'copy') : null
    if (copy === null) await deps.files.copyTo(one, target)
    else copyTo(copy, target)
    return { file: basename(target) }
  }

function copyTo(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (cause) {
    throw new AppError('FILE_NOT_WRITABLE', { at: basename(to) }, { cause })
  }
}
