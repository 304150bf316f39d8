import type { SheetChange, SheetEntries } from '@core/inspection/sheet'
import { sameJson } from '@core/inspection/same-json'
import { AppError, type ErrorParams } from '@core/shared/app-error'
import { entered, type Past, type Turn } from '../past'
import type { Refusal, RefusalCode } from '../refusal'
import { stepFrom } from '../walk-order'
import { codesOf, type PlainForm } from './plain-form'

/** Fields that take text: the reason why an item does not apply, words of an answer, a remark. */
export type PlainField = 'waiver' | 'words' | 'remark'
export type PlainTexts = Readonly<Partial<Record<PlainField, string>>>

/** What the last key did. A new object is a new act. */
export type PlainSaid<F> = { readonly kind: 'stored' | 'undone' | 'redone'; readonly change: SheetChange<F> } | Refusal

/** A sheet without figures while it is filled in: what stands on it, where the person is, what is being typed. */
export interface PlainSession<F> extends Past<F> {
  readonly form: PlainForm<F>
  /** Common reasons why an item does not apply, by digit from 1. */
  readonly reasons: readonly string[]
  /** Finished: it can be read and walked through, nothing else. */
  readonly isLocked: boolean
  readonly current: string
  /** What was typed at the current item and is not stored yet. */
  readonly texts: PlainTexts
  readonly field: PlainField | null
  /** The item from which a finding is being drafted. */
  readonly finding: { readonly item: string } | null
  /** The first line that has the digit 1, from 0. */
  readonly firstLine: number
  readonly said: PlainSaid<F> | null
}

/** A session one act later, and what must be saved, in this order. */
export interface PlainOutcome<F> {
  readonly session: PlainSession<F>
  readonly changes: readonly SheetChange<F>[]
}

export interface PlainStart<F> {
  readonly form: PlainForm<F>
  readonly reasons: readonly string[]
  readonly entries: SheetEntries<F>
  readonly isLocked: boolean
  /** The item to begin with; absent or unknown: the first without an answer. */
  readonly at?: string | undefined
}

export function startPlain<F>({ at, ...start }: PlainStart<F>): PlainSession<F> {
  const codes = codesOf(start.form)
  const first = codes.find((code) => !Object.hasOwn(start.entries.facts, code)) ?? codes[0] ?? ''
  const current = codes.find((code) => code === at) ?? first
  return { ...start, ...AT_ITEM, current, finding: null, done: [], undone: [], said: null }
}

/** What begins anew with each item. */
const AT_ITEM = { texts: {}, field: null, firstLine: 0 }

/** The session with what the backend now says of the sheet, and what is still on its way there. */
export function rereadPlain<F>(session: PlainSession<F>, entries: SheetEntries<F>, isLocked: boolean): PlainSession<F> {
  const isSame = sameJson(entries, session.entries)
  return {
    ...calmed(session),
    ...(isSame ? {} : { entries, done: [], undone: [] }),
    ...(isLocked ? { texts: {}, field: null, finding: null } : {}),
    isLocked,
  }
}

export const still = <F>(session: PlainSession<F>): PlainOutcome<F> => ({ session, changes: [] })

export const refused = <F>(session: PlainSession<F>, code: RefusalCode, params: ErrorParams = {}): PlainOutcome<F> =>
  still({ ...session, said: { kind: 'refused', code, item: session.current, params } })

/** A refusal is said once; the next act is spoken of alone. */
const calmed = <F>(session: PlainSession<F>): PlainSession<F> =>
  session.said?.kind === 'refused' ? { ...session, said: null } : session

export const storedAt = <F>({ entries }: PlainSession<F>, code: string): F | undefined =>
  Object.hasOwn(entries.facts, code) ? entries.facts[code] : undefined

/** Codes without an answer, in the order of the sheet. */
export const openCodes = <F>(session: PlainSession<F>): readonly string[] =>
  codesOf(session.form).filter((code) => storedAt(session, code) === undefined)

/** Does `next` to what `outcome` left; both are to be saved. */
export function further<F>(outcome: PlainOutcome<F>, next: (session: PlainSession<F>) => PlainOutcome<F>): PlainOutcome<F> {
  const after = next(outcome.session)
  return { session: after.session, changes: [...outcome.changes, ...after.changes] }
}

/** Enters a change; what already stands there is no act. */
export function enterChange<F>(session: PlainSession<F>, change: SheetChange<F>): PlainOutcome<F> {
  const turn = entered(session, change)
  if (turn === null) return still(calmed(session))
  return { session: { ...session, ...turn.past, said: { kind: 'stored', change } }, changes: [change] }
}

/** Stores a fact of the current item if its form takes it. */
export function enterFact<F>(session: PlainSession<F>, fact: F): PlainOutcome<F> {
  try {
    const change: SheetChange<F> = { kind: 'fact', item: session.current, to: session.form.read(session.current, fact) }
    return enterChange({ ...session, texts: without(session.texts, ['waiver', 'words']), field: null }, change)
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return refused(session, thrown.code, thrown.params)
  }
}

/** Enters a change of the past and goes to where it happened. */
export function replayed<F>(session: PlainSession<F>, kind: 'undone' | 'redone', turn: Turn<F> | null): PlainOutcome<F> {
  if (turn === null) return refused(session, kind === 'undone' ? 'NOTHING_DONE' : 'NOTHING_UNDONE')
  const { past, change } = turn
  return { session: { ...session, ...past, ...AT_ITEM, current: change.item, said: { kind, change } }, changes: [change] }
}

/** Stores what stands in the fields, then goes to another item; a finding being written stays open. */
export function turnToCode<F>(session: PlainSession<F>, code: string): PlainOutcome<F> {
  return further(leaveFields({ ...calmed(session), field: null }), (left) => still({ ...left, ...AT_ITEM, current: code }))
}

/** On to the next item in the order of the paper; at the end it says what is left. */
export function goOnPlain<F>(session: PlainSession<F>): PlainOutcome<F> {
  const next = stepFrom(codesOf(session.form), session.current, 1)
  if (next !== null) return turnToCode(session, next)
  const left = openCodes(session).length
  return refused(session, left === 0 ? 'ALL_ANSWERED' : 'LAST_ITEM', { left })
}

/** What stands in the fields is stored; what is no answer yet is given up, in words. */
function leaveFields<F>(session: PlainSession<F>): PlainOutcome<F> {
  const { remark, words, waiver } = session.texts
  const remarked = remark === undefined ? still(session) : enterRemark(session, remark)
  return further(remarked, (next) => {
    if (waiver !== undefined && waiver.trim() !== '') return enterWaiver(next, waiver)
    if (words === undefined) return still(next)
    const worded = enterWords(next, words)
    return worded.session.said?.kind === 'refused' ? refused(next, 'NOT_STORED') : worded
  })
}

export function enterRemark<F>(session: PlainSession<F>, text: string): PlainOutcome<F> {
  const written = text.trim()
  const change: SheetChange<F> = { kind: 'remark', item: session.current, to: written === '' ? null : written }
  return enterChange({ ...session, texts: without(session.texts, ['remark']), field: null }, change)
}

export function enterWaiver<F>(session: PlainSession<F>, text: string): PlainOutcome<F> {
  const reason = text.trim()
  if (reason === '') return refused({ ...session, field: 'waiver' }, 'REASON_REQUIRED')
  const fact = session.form.waived(session.current, reason)
  return fact === null ? refused(session, 'NOT_APPLICABLE_REFUSED') : enterFact(session, fact)
}

/** Words stand beside what was chosen; before that they wait in their field. */
export function enterWords<F>(session: PlainSession<F>, text: string): PlainOutcome<F> {
  const fact = session.form.withWords(session.current, storedAt(session, session.current), text.trim())
  if (fact !== null) return enterFact(session, fact)
  const left: PlainSession<F> = { ...session, field: null }
  return text.trim() === '' ? still({ ...left, texts: without(session.texts, ['words']) }) : refused(left, 'NOT_CHOSEN')
}

export const without = (texts: PlainTexts, fields: readonly PlainField[]): PlainTexts =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => !fields.some((one) => one === field)))
