import { doneAgain, takenBack } from '../past'
import { headFrom, nextOpen, stepFrom } from '../walk-order'
import { askWaiver, openPlain } from './plain-fields'
import { codesOf, LINES_AT_ONCE } from './plain-form'
import {
  enterChange,
  enterFact,
  enterWords,
  further,
  goOnPlain,
  openCodes,
  refused,
  replayed,
  still,
  storedAt,
  turnToCode,
  without,
  type PlainOutcome,
  type PlainSession,
} from './plain-session'

/** Keys of a sheet without figures while no text field has the focus, by the names of `keyName`. */
export const PLAIN_KEYS = [
  ...['Enter', 'Escape', 'Delete', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Ctrl+j', 'Ctrl+z', 'Ctrl+y'],
  ...['n', 'r', 'f', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
] as const

/** What a key does; null: nothing here, the key may go on. */
export function pressPlain<F>(session: PlainSession<F>, key: string): PlainOutcome<F> | null {
  const walked = walk(session, key)
  if (walked !== null) return walked
  if (key === 'Escape') return session.finding === null ? null : still({ ...session, finding: null })
  if (key === 'Enter') return accept(session)
  if (session.isLocked) return null
  switch (key) {
    case 'Ctrl+z':
      return replayed(session, 'undone', takenBack(session))
    case 'Ctrl+y':
      return replayed(session, 'redone', doneAgain(session))
    case 'Delete':
      return enterChange(
        { ...session, texts: without(session.texts, ['waiver', 'words']) },
        { kind: 'fact', item: session.current, to: null },
      )
    case 'n':
      return askWaiver(session)
    case 'r':
      return openPlain(session, takesWords(session) ? 'words' : 'remark')
    case 'f':
      return still({ ...session, finding: session.finding === null ? { item: session.current } : { ...session.finding } })
    case '-':
      return turnLines(session)
    default:
      return /^\d$/.test(key) ? chooseLine(session, Number(key)) : null
  }
}

const takesWords = <F>({ form, current }: PlainSession<F>): boolean => form.words(current, undefined) !== null

function walk<F>(session: PlainSession<F>, key: string): PlainOutcome<F> | null {
  const { form, current } = session
  const codes = codesOf(form)
  const to = (code: string | null) => (code === null ? still(session) : turnToCode(session, code))
  switch (key) {
    case 'ArrowUp':
      return to(stepFrom(codes, current, -1))
    case 'ArrowDown':
      return to(stepFrom(codes, current, 1))
    case 'PageUp':
      return form.groups.length < 2 ? null : to(headFrom(form.groups, current, -1))
    case 'PageDown':
      return form.groups.length < 2 ? null : to(headFrom(form.groups, current, 1))
    case 'Ctrl+j': {
      const open = openCodes(session)
      const next = nextOpen(codes, current, open)
      if (next !== null) return turnToCode(session, next)
      return open.length === 0 ? refused(session, 'ALL_ANSWERED') : still(session)
    }
    default:
      return null
  }
}

/** Enter: on an unanswered item everything met, or it waits for a choice; on an answered one only on. */
function accept<F>(session: PlainSession<F>): PlainOutcome<F> {
  const { form, current } = session
  if (session.isLocked || storedAt(session, current) !== undefined) return goOnPlain(session)
  const full = form.full(current)
  if (full !== null) return saidOf(enterFact(session, full), goOnPlain)
  return form.lines(current) === 0 && takesWords(session) ? openPlain(session, 'words') : refused(session, 'NOT_CHOSEN')
}

/** Goes on after an act, which stays said: it is what the person wants to see of the item just left. */
function saidOf<F>(stored: PlainOutcome<F>, next: (session: PlainSession<F>) => PlainOutcome<F>): PlainOutcome<F> {
  const { session, changes } = further(stored, next)
  const said = session.said?.kind === 'refused' ? session.said : stored.session.said
  return { session: { ...session, said }, changes }
}

/** A digit: the line it stands at. Words that were typed before go with it. */
function chooseLine<F>(session: PlainSession<F>, digit: number): PlainOutcome<F> | null {
  const { form, current, texts } = session
  const line = form.lineOf(current, digit, session.firstLine)
  const picked = line === null ? null : form.pick(current, storedAt(session, current), line)
  if (picked === null) return null
  const { words } = texts
  const stored = enterFact(session, picked.fact)
  const worded = words === undefined ? stored : further(stored, (next) => enterWords(next, words))
  return picked.goesOn ? saidOf(worded, goOnPlain) : worded
}

/** The digits go over to the next lines, round the end. */
function turnLines<F>(session: PlainSession<F>): PlainOutcome<F> | null {
  const lines = session.form.lines(session.current)
  if (lines <= LINES_AT_ONCE) return null
  const first = session.firstLine + LINES_AT_ONCE
  return still({ ...session, firstLine: first < lines ? first : 0 })
}

/** What a click on a line does: the same as its digit, whichever has it now. */
export function clickLine<F>(session: PlainSession<F>, line: number): PlainOutcome<F> | null {
  if (session.isLocked) return null
  const picked = session.form.pick(session.current, storedAt(session, session.current), line)
  if (picked === null) return null
  const stored = enterFact(session, picked.fact)
  return picked.goesOn ? saidOf(stored, goOnPlain) : stored
}
