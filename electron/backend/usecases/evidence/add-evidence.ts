import { statSync } from 'node:fs'
import { AppError } from '../../../core/shared/app-error'
import type { Attachment } from '../../../store/attachment.repo'
import type { Evidence } from '../../../store/evidence.repo'
import { isShown } from '../../evidence-copies'
import { localDate } from '../../local-date'
import { takenAt } from '../../taken-at'
import type { Inputs, Outputs } from '../../words'
import { openForEvidence, tellEvidence, type EvidenceDeps } from './evidence-desk'

type Input = Inputs['evidence']['add']
type Output = Outputs['evidence']['add']

/** A file whose content lies in the folder already. */
interface Stored extends Omit<Attachment, 'addedAt'> {
  readonly takenAt: string | null
  /** What sorts it among the others: when it was taken, else when the file was written; '' when neither is known. */
  readonly sortedBy: string
}

/**
 * Serves `evidence.add`. The contents are on disk, whole and flushed, before the rows that name them: whatever happens in between
 * leaves a content without a row, never a row without its content.
 * @throws AppError of the first refusal when nothing could be taken; SHEET_FINISHED, ITEM_UNKNOWN, VETO_UNKNOWN
 */
export const addEvidence =
  (deps: EvidenceDeps) =>
  async (input: Input, who: string): Promise<Output> => {
    openForEvidence(deps, input.sheetId, input.target)
    const { stored, refused } = await storeAll(deps, input)
    const [first] = refused
    if (stored.length === 0 && first !== undefined) throw first.thrown
    return deps.once(input.requestId, () => {
      openForEvidence(deps, input.sheetId, input.target)
      const added = stored.flatMap((file) => addOne(deps, input, file, who) ?? [])
      return {
        numbers: added.map(({ number }) => number),
        known: stored.length - added.length,
        refused: refused.map(({ name, thrown }) => ({ name, code: thrown.code })),
        savedAt: added.at(-1)?.at ?? deps.now(),
      }
    })
  }

/** @returns undefined when the item has this content already. */
function addOne(deps: EvidenceDeps, { sheetId, target }: Input, file: Stored, who: string) {
  const before = deps.evidence.listAll(sheetId).filter((one) => one.of === target.of && one.code === target.code)
  const same = before.find(({ sha256 }) => sha256 === file.sha256)
  if (same !== undefined && !same.isRemoved) return undefined
  const addedAt = deps.now()
  deps.attachments.insertContent({ ...file, addedAt })
  const one: Evidence = same
    ? { ...same, isRemoved: false }
    : {
        ...{ id: deps.newId(), sheetId, ...target, sha256: file.sha256, name: file.name },
        kind: isShown(file.mime) ? 'photo' : 'file',
        caption: '',
        number: Math.max(0, ...before.map(({ number }) => number)) + 1,
        ...{ takenAt: file.takenAt, addedAt, addedBy: who, isRemoved: false },
      }
  if (same === undefined) deps.evidence.insert(one)
  else deps.evidence.update(one)
  return { number: one.number, at: tellEvidence(deps, 'evidence.added', who, { before: null, after: one }) }
}

/** Puts every content into the folder, in the order in which they were taken; what cannot be read is kept apart. */
async function storeAll({ files, machine }: EvidenceDeps, { grants, files: carried }: Input) {
  const stored: Stored[] = []
  const refused: { readonly name: string; readonly thrown: AppError }[] = []
  const attempt = async (name: string, store: () => Promise<Stored>): Promise<void> => {
    try {
      stored.push(await store())
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      refused.push({ name: typeof thrown.params.at === 'string' ? thrown.params.at : name, thrown })
    }
  }
  const known = (file: Omit<Attachment, 'addedAt'>, writtenAt: string): Stored => {
    const path = files.findPath(file.sha256)
    const at = path !== null && file.mime.startsWith('image/') ? takenAt(path) : null
    return { ...file, takenAt: at, sortedBy: at ?? writtenAt }
  }
  for (const grant of grants) {
    await attempt(grant, async () => {
      const path = machine.grants.pathOf(grant)
      const file = await files.add(path)
      return known(file, localInstant(statSync(path).mtime))
    })
  }
  for (const file of carried) {
    await attempt(file.name, async () => known(await files.addBytes(file.name, new Uint8Array(await file.arrayBuffer())), ''))
  }
  const isKnown = stored.every(({ sortedBy }) => sortedBy !== '') // else the order in which they were given says more
  return {
    stored: isKnown ? stored.sort((a, b) => (a.sortedBy < b.sortedBy ? -1 : a.sortedBy > b.sortedBy ? 1 : 0)) : stored,
    refused,
  }
}

/** "2013-04-11T09:42:10" in the PC's own time zone, as cameras write it. */
const localInstant = (at: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${localDate(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
