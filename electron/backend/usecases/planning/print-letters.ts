import { letterSubject, readLetterSubject } from '../../../core/pairing/letter-subject'
import { pairingLetterView } from '../../../core/papers/pairing-letter-view'
import { AppError } from '../../../core/shared/app-error'
import type { JobPaper, PrintJobRepo } from '../../../store/print-job.repo'
import { accountSha256 } from '../../../trace/checksum'
import { paperFrame } from '../../paper-frame'
import { paperFileName } from '../../paper-name'
import { PAPER_TEXTS } from '../../paper-texts'
import type { PrintRoom } from '../../print-room'
import type { ReadyPaper } from '../../ready-paper'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { startJob } from '../print-batch'
import { letterContents, type LetterContent, type LetterDeps } from './letter-sources'

export type LetterPaperDeps = LetterDeps & Pick<WorkspaceBase, 'machine' | 'settings'>
export type PrintLettersDeps = LetterPaperDeps &
  Pick<WorkspaceBase, 'journal' | 'once' | 'newId' | 'now'> & { readonly printJobs: PrintJobRepo; readonly room: PrintRoom }

/**
 * Serves `planning.printLetters`: writes down a print job of a PDF for each hospital and each county, answers, and prints on.
 * @throws AppError GRANT_UNKNOWN, NOT_FOUND when there is no pairing of the period
 */
export const printLetters =
  (deps: PrintLettersDeps) =>
  (
    { requestId, scope, startsOn, endsOn, grant }: Inputs['planning']['printLetters'],
    who: string,
  ): Outputs['planning']['printLetters'] => {
    const folder = deps.machine.grants.pathOf(grant)
    const answer = deps.once(requestId, () => {
      const letters = letterContents(deps, { scope, startsOn, endsOn }, deps.today())
      if (letters.length === 0) throw new AppError('NOT_FOUND', { at: 'startsOn' })
      const papers = letters.map((letter, index): JobPaper => ({
        kind: 'pairing-letter',
        subject: letterSubject(letter),
        inspectionId: null,
        fileName: fileNameOf(deps, letter, index + 1),
      }))
      return { jobId: startJob(deps, folder, papers, who) }
    })
    deps.room.follow(answer.jobId)
    return answer
  }

/** Serves `planning.findLettersJob`: letters that are being printed, or that an earlier process left unfinished. */
export const findLettersJob =
  ({ printJobs }: Pick<PrintLettersDeps, 'printJobs'>) =>
  (): Outputs['planning']['findLettersJob'] => {
    const job = printJobs.listRunning().findLast(({ papers }) => papers[0]?.kind === 'pairing-letter')
    return job === undefined ? null : { jobId: job.id, folder: job.folder }
  }

/**
 * A letter in words, as the pairings of its period stand now.
 * @throws AppError REPORT_SUBJECT_UNKNOWN when nothing of it is left to write
 */
export const letterPaper =
  (deps: LetterPaperDeps) =>
  (subject: string, who: string): ReadyPaper => {
    const { to, key, writtenOn, ...range } = readLetterSubject(subject)
    const letters = letterContents(deps, range, writtenOn, { to, key })
    const found = letters[0]
    if (found === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: subject.slice(0, 80) })
    // An id differs from one data folder to the next.
    const { key: _key, scope: _scope, ...content } = found
    const checksum = accountSha256(content)
    const frame = paperFrame(deps, checksum, who)
    return {
      paper: { kind: 'pairing-letter', view: pairingLetterView({ ...content, frame }, PAPER_TEXTS[frame.language]) },
      checksum,
    }
  }

function fileNameOf({ settings }: LetterPaperDeps, { to, name, writtenOn }: LetterContent, serial: number): string {
  const t = PAPER_TEXTS[settings.read().language]
  return paperFileName({ unit: name, paper: t(`pairingLetter.file.${to}`), date: writtenOn, serial })
}
