import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { IssuedKind } from '../core/papers/issued-kind'
import type { IssuedPaper } from '../store/print-job.repo'
import { paperFileName } from './paper-name'
import { printByPress } from './press-call'
import type { ReadyPaper } from './ready-paper'
import type { Outputs } from './words'
import type { WorkspaceBase } from './workspace-base'

export type HandOutDeps = Pick<
  WorkspaceBase,
  'machine' | 'newId' | 'now' | 'today' | 'closing' | 'once' | 'settings' | 'printJobs' | 'shown'
>

/** What a paper is in the register of papers that were handed out. */
export interface RegisteredAs {
  readonly kind: IssuedKind
  /** Names it within its kind. */
  readonly subject: string
}

/** Writes into the register what left; callers own the transaction. */
export function register(
  { newId, now, printJobs }: Pick<HandOutDeps, 'newId' | 'now' | 'printJobs'>,
  papers: readonly Omit<IssuedPaper, 'id' | 'issuedAt' | 'issuedBy'>[],
  who: string,
): void {
  const issuedAt = now()
  for (const paper of papers) printJobs.insertIssued({ ...paper, id: newId(), issuedAt, issuedBy: who })
}

/**
 * Prints into the preview folder and tells the shell to serve the file under a fresh token.
 * @param named What it is called in the register once it is printed; unless given, a paper of the bureau by its title.
 * @throws AppError as `printByPress`
 */
export async function previewPaper(
  deps: Pick<HandOutDeps, 'machine' | 'newId' | 'today' | 'closing' | 'settings' | 'shown'>,
  as: RegisteredAs,
  ready: ReadyPaper,
  named?: string,
): Promise<Outputs['report']['preview']> {
  const token = deps.newId()
  mkdirSync(deps.machine.previews, { recursive: true })
  const path = join(deps.machine.previews, `${token}.pdf`)
  const { pages, bytes, sha256, missingCharacters } = await printByPress(deps.machine, ready, path, deps.closing)
  const { bureauName: unit, fileNameParts } = deps.settings.read()
  const fileName = named ?? paperFileName({ unit, paper: ready.paper.view.title, date: deps.today(), serial: 1 }, fileNameParts)
  deps.shown.put(token, [{ ...as, jobId: null, fileName, pages, bytes, sha256, checksum: ready.checksum }])
  deps.machine.tell.preview(token, path)
  return { token, pages, bytes, checksum: ready.checksum, missingCharacters }
}

/**
 * Prints where the person chose, and writes it into the register; sent again it is printed again, into the same file.
 * @param ready Puts the paper into words, once the place is known
 * @throws AppError GRANT_UNKNOWN, and as `printByPress`
 */
export async function savePaper(
  deps: Pick<HandOutDeps, 'machine' | 'newId' | 'now' | 'closing' | 'once' | 'printJobs'>,
  { requestId, grant }: { readonly requestId: string; readonly grant: string },
  as: RegisteredAs,
  who: string,
  ready: () => ReadyPaper,
): Promise<Outputs['posting']['savePaper']> {
  const path = deps.machine.grants.pathOf(grant)
  const { paper, checksum } = ready()
  const { pages, bytes, sha256 } = await printByPress(deps.machine, { paper, checksum }, path, deps.closing)
  return deps.once(requestId, () => {
    register(deps, [{ ...as, jobId: null, fileName: basename(path), pages, bytes, sha256, checksum, way: 'file' }], who)
    return { pages, bytes }
  })
}
