import { letterSubject, readLetterSubject } from '../../../core/pairing/letter-subject'
import { letterNumberText } from '../../../core/papers/official/official-number'
import { pairingLetterView } from '../../../core/papers/pairing-letter-view'
import { accountSha256 } from '../../../trace/checksum'
import type { WorkspaceBase } from '../../workspace-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { letterContents, listLetters, type LetterContent, type LetterDeps } from '../../usecases/planning/letter-sources'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'

export type PairingLettersDeps = LetterDeps & Pick<WorkspaceBase, 'settings'>

/** 函 to each hospital and each county on the pairings that run or begin later, of today; the widest range that there is. */
export const pairingLetters = (deps: PairingLettersDeps): PaperSource => ({
  list() {
    const [range] = listLetters(deps)()
    return range === undefined ? [] : letterContents(deps, range, deps.today()).map((letter) => letterLine(deps, letter))
  },
  ready({ subject }, frameOf) {
    const { to, key, writtenOn, ...range } = readLetterSubject(subject)
    const [found] = letterContents(deps, range, writtenOn, { to, key })
    if (found === undefined) throw unknownPaper(subject)
    // An id differs from one data folder to the next.
    const { key: _key, scope: _scope, place, ...content } = found
    const { language, letterNumbering } = deps.settings.read()
    const number = letterNumberText(letterNumbering, Number(writtenOn.slice(0, 4)), place, PAPER_TEXTS[language])
    const checksum = accountSha256({ ...content, number })
    const frame = frameOf(checksum)
    const view = pairingLetterView({ ...content, number, frame }, PAPER_TEXTS[frame.language])
    return { paper: { kind: 'pairing-letter', view }, checksum }
  },
})

/** A letter as the lists show it. */
export function letterLine({ settings }: Pick<PairingLettersDeps, 'settings'>, letter: LetterContent): PaperLine {
  const { to, key, name, writtenOn } = letter
  const paper = PAPER_TEXTS[settings.read().language](`pairingLetter.file.${to}`)
  return {
    kind: 'pairing-letter',
    subject: letterSubject(letter),
    inspectionId: null,
    role: null,
    place: name,
    name: paper,
    on: writtenOn,
    status: null,
    codes: [key],
    naming: { unit: name, paper, date: writtenOn },
  }
}
