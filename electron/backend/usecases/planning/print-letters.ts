import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pairingLetterView } from '../../../core/papers/pairing-letter-view'
import { AppError } from '../../../core/shared/app-error'
import { canonicalJson } from '../../../trace/canonical'
import { shortChecksum } from '../../../trace/checksum'
import { localMinute } from '../../local-date'
import { paperFileName } from '../../paper-name'
import { PAPER_TEXTS } from '../../paper-texts'
import { printByPress } from '../../press-call'
import type { ReadyPaper } from '../../ready-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { letterContents, type LetterContent, type LetterDeps } from './letter-sources'

export type PrintLettersDeps = LetterDeps & Pick<WorkspaceBase, 'machine' | 'settings' | 'journal' | 'once' | 'closing'>

/** Letters that are under way at once: enough to keep every worker of the press busy. */
const AT_ONCE = 4

/**
 * Serves `planning.printLetters`: a PDF for each hospital and each county into the folder. What fails is told with its
 * name; what has been saved stays.
 * @throws AppError GRANT_UNKNOWN, NOT_FOUND when there is no pairing of the period
 */
export const printLetters =
  (deps: PrintLettersDeps) =>
  async (
    { requestId, startsOn, endsOn, grant }: Inputs['planning']['printLetters'],
    who: string,
  ): Promise<Outputs['planning']['printLetters']> => {
    const folder = deps.machine.grants.pathOf(grant)
    const waiting = [...letterContents(deps, { startsOn, endsOn }).entries()]
    if (waiting.length === 0) throw new AppError('NOT_FOUND', { at: 'startsOn' })
    const files: string[] = []
    const failed: Outputs['planning']['printLetters']['failed'] = []
    const printOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, content] = next
        try {
          const file = fileNameOf(deps, content, index + 1)
          await printByPress(deps.machine, readyLetter(deps, content, who), join(folder, file), deps.closing)
          files.push(file)
        } catch (failure) {
          const { code, params } = AppError.toFailure(failure, '')
          if (code === 'BUG') deps.machine.log('letter-failed', { code }, failure)
          failed.push({ name: content.name, code, params })
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, printOn))
    return deps.once(requestId, () => {
      const after = { startsOn, endsOn, letters: files.length, failed: failed.length }
      const entity = `letters/${startsOn}`
      const { at } = deps.journal.append({ who, what: 'letters.printed', entity, before: null, after, reason: null })
      return { files: files.length, failed: [...failed], savedAt: at }
    })
  }

function fileNameOf({ settings }: PrintLettersDeps, { to, name, writtenOn }: LetterContent, serial: number): string {
  const t = PAPER_TEXTS[settings.read().language]
  return paperFileName({ unit: name, paper: t(`pairingLetter.file.${to}`), date: writtenOn, serial })
}

function readyLetter({ settings, machine }: PrintLettersDeps, content: LetterContent, who: string): ReadyPaper {
  const { language, isSample, bureauName } = settings.read()
  const checksum = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
  const printedAt = localMinute(machine.now())
  const frame = { language, isSample, bureauName, checksum: shortChecksum(checksum), printedAt, printedBy: who }
  return { paper: { kind: 'pairing-letter', view: pairingLetterView({ ...content, frame }, PAPER_TEXTS[language]) }, checksum }
}
