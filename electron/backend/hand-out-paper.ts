import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { InspectionBase } from './inspection-base'
import { printByPress } from './press-call'
import type { ReadyPaper } from './ready-paper'
import type { Outputs } from './words'

type HandOutDeps = Pick<InspectionBase, 'machine' | 'newId' | 'closing'>

/** Prints into the preview folder and tells the shell to serve the file under a fresh token. @throws AppError as `printByPress` */
export async function previewPaper(deps: HandOutDeps, ready: ReadyPaper): Promise<Outputs['report']['preview']> {
  const token = deps.newId()
  mkdirSync(deps.machine.previews, { recursive: true })
  const path = join(deps.machine.previews, `${token}.pdf`)
  const { pages, bytes, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
  deps.machine.tell.preview(token, path)
  return { token, pages, bytes, checksum: ready.checksum, missingCharacters }
}

/**
 * Prints where the person chose; sent again it is printed again, into the same file.
 * @param ready Puts the paper into words, once the place is known
 * @throws AppError GRANT_UNKNOWN, and as `printByPress`
 */
export async function savePaper(
  deps: Pick<HandOutDeps, 'machine' | 'closing'>,
  grant: string,
  ready: () => ReadyPaper,
): Promise<Outputs['posting']['savePaper']> {
  const path = deps.machine.grants.pathOf(grant)
  const { pages, bytes } = await printByPress(deps.machine, ready(), path, deps.closing)
  return { pages, bytes }
}
