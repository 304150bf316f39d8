import { AppError } from '../../../core/shared/app-error'
import { paperFileName } from '../../paper-name'
import { letterLine } from '../../papers/sources/pairing-letter'
import type { PrintRoom } from '../../print-room'
import type { WorkspaceBase } from '../../workspace-base'
import type { Inputs, Outputs } from '../../words'
import { startJob } from '../print-batch'
import { letterContents, type LetterDeps } from './letter-sources'

export type PrintLettersDeps = LetterDeps &
  Pick<WorkspaceBase, 'machine' | 'settings' | 'journal' | 'once' | 'newId' | 'now' | 'printJobs'> & {
    readonly room: PrintRoom
  }

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
      const { fileNameParts } = deps.settings.read()
      const papers = letters.map((letter, index) => {
        const line = letterLine(deps, letter)
        return { ...line, fileName: paperFileName({ ...line.naming, serial: index + 1 }, fileNameParts) }
      })
      return { jobId: startJob(deps, folder, papers, {}, who) }
    })
    deps.room.follow(answer.jobId)
    return answer
  }

/** Serves `planning.findLettersJob`: letters that are being printed, or that an earlier process left unfinished. */
export const findLettersJob =
  ({ printJobs }: Pick<WorkspaceBase, 'printJobs'>) =>
  (): Outputs['planning']['findLettersJob'] => {
    const job = printJobs.listRunning().findLast(({ papers }) => papers[0]?.kind === 'pairing-letter')
    return job === undefined ? null : { jobId: job.id, folder: job.folder }
  }
