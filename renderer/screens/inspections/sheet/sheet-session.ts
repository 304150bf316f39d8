import type { SheetChange as AnyChange, SheetEntries as AnyEntries } from '@core/inspection/sheet'
import { sameJson } from '@core/inspection/same-json'
import type { Offer, Offers } from '@core/posting/offers'
import type { Fact, Facts } from '@core/scoring/fact'
import type { ParameterValues } from '@core/scoring/parameters'
import type { ScoredTemplate } from '@core/scoring/template'
import { sectionItems } from '@core/scoring/template-items'
import { AppError, type ErrorParams } from '@core/shared/app-error'
import { readFact } from '@core/scoring/read-fact'
import { typedFact, type FactField, type FactTexts } from '@core/scoring/fact-fields'
import { entered, type Past } from './past'
import type { Refusal, RefusalCode } from './refusal'
import { itemOf } from './sheet-order'

/** What stands on a sheet that is scored in points, and what is changed on it. */
export type SheetEntries = AnyEntries<Fact>
export type SheetChange = AnyChange<Fact>

/** Fields of the sheet that take text: those of facts, the reason for 缺项, the remark, the evidence of a veto. */
export type SheetField = FactField | 'waiver' | 'remark' | 'evidence'
export type SheetTexts = Readonly<Partial<Record<SheetField, string>>>

/** What is open below the clauses. */
export type Drawer =
  | { readonly kind: 'finding'; readonly item: string }
  /** The table of records that answers the item. */
  | { readonly kind: 'samples'; readonly item: string }
  /** `chosen`: the veto whose evidence is asked. */
  | { readonly kind: 'veto'; readonly chosen: string | null }

/** What the last key did, for the status bar and for readers. A new object is a new act. */
export type Said = { readonly kind: 'stored' | 'undone' | 'redone'; readonly change: SheetChange } | Refusal

/** Words that are stored with a fact, in the language of the window. */
export interface SessionWords {
  /** Marks a fact that names a step instead of the figure found. */
  readonly byStep: string
  /** Common reasons for 缺项, by digit from 1. */
  readonly waiverReasons: readonly string[]
}

/** One sheet while it is scored: what is entered, where the person is, what is being typed, what can be taken back. */
export interface SheetSession extends Past<Fact> {
  readonly template: ScoredTemplate
  readonly parameters: ParameterValues
  readonly words: SessionWords
  /** Finished: it can be read and walked through, nothing else. */
  readonly isLocked: boolean
  /** What the registry offers by item (来自登记数据); it stands on the sheet only when the person takes it. */
  readonly offers: Offers
  /** What the registry said of the items that are answered, as the store keeps it beside the answers. */
  readonly registry: Facts
  /** Code of the item in the middle. */
  readonly current: string
  /** What was typed at the current item and is not stored yet. */
  readonly texts: SheetTexts
  /** The field that takes the text; null: the clauses take the keys. */
  readonly field: SheetField | null
  readonly drawer: Drawer | null
  readonly said: Said | null
}

/** A session one act later, and what must be saved, in this order. */
export interface Outcome {
  readonly session: SheetSession
  readonly changes: readonly SheetChange[]
}

export interface SheetStart {
  readonly template: ScoredTemplate
  readonly parameters: ParameterValues
  readonly words: SessionWords
  readonly entries: SheetEntries
  readonly isLocked: boolean
  readonly offers: Offers
  readonly registry: Facts
  /** The item to begin with; absent or unknown: the first unanswered one. */
  readonly at?: string | undefined
}

export function startSession({ at, ...start }: SheetStart): SheetSession {
  const items = sectionItems(start.template)
  const first = items.find((item) => !Object.hasOwn(start.entries.facts, item.code)) ?? items[0]
  const known = [...items, ...(start.template.bonusItems ?? [])].find((item) => item.code === at)
  return {
    ...start,
    current: (known ?? first)?.code ?? '',
    texts: {},
    field: null,
    drawer: null,
    done: [],
    undone: [],
    said: null,
  }
}

/**
 * The session with what the backend now says of the sheet, and what is still on its way there. Acts can be taken back
 * as long as nobody else changed the sheet.
 */
export function reread(session: SheetSession, entries: SheetEntries, isLocked: boolean): SheetSession {
  const isSame = sameJson(entries, session.entries)
  return {
    ...calm(session),
    ...(isSame ? {} : { entries, done: [], undone: [] }),
    ...(isLocked ? { texts: {}, field: null, drawer: null } : {}),
    isLocked,
  }
}

export const unchanged = (session: SheetSession): Outcome => ({ session, changes: [] })

export const refuse = (session: SheetSession, code: RefusalCode, params: ErrorParams = {}): Outcome =>
  unchanged({ ...session, said: { kind: 'refused', code, item: session.current, params } })

/** A refusal is said once; the next act is spoken of alone. */
export const calm = (session: SheetSession): SheetSession =>
  session.said?.kind === 'refused' ? { ...session, said: null } : session

/** Enters a change; what already stands there is no act. */
export function store(session: SheetSession, change: SheetChange): Outcome {
  const turn = entered(session, change)
  if (turn === null) return unchanged(calm(session))
  const said = { kind: 'stored', change } as const
  return { session: { ...session, ...turn.past, registry: registryAfter(session, change), said }, changes: [change] }
}

/** Does `next` to what `outcome` left; both are to be saved. */
export function andThen(outcome: Outcome, next: (session: SheetSession) => Outcome): Outcome {
  const further = next(outcome.session)
  return { session: further.session, changes: [...outcome.changes, ...further.changes] }
}

/** Stores a fact of the current item if the rule takes it; what was typed there is gone then. */
export function storeFact(session: SheetSession, fact: Fact): Outcome {
  const item = itemOf(session.template, session.current)
  try {
    const change: SheetChange = { kind: 'fact', item: item.code, to: readFact(item, fact) }
    return store({ ...session, texts: withoutFactTexts(session.texts), field: null }, change)
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return refuse(session, thrown.code, thrown.params)
  }
}

/** Whether a field is one of the fact itself, apart from its being left out. */
export const isOfFact = (field: string): boolean => !['waiver', 'remark', 'evidence'].includes(field)

/** Of the typed texts, those that belong to the fact itself. */
export const factTexts = (texts: SheetTexts): FactTexts =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => isOfFact(field)))

/** The others, without the reason for 缺项, which an answer replaces. */
export const withoutFactTexts = (texts: SheetTexts): SheetTexts =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => !isOfFact(field) && field !== 'waiver'))

/** The fact as it would be if what stands in the fields were stored now; undefined when that is no answer. */
export function shownFact(session: SheetSession): Fact | undefined {
  const item = itemOf(session.template, session.current)
  const stored = storedFact(session, item.code)
  if (session.texts.waiver !== undefined && item.allowNotApplicable) {
    return { notApplicable: true, reason: session.texts.waiver }
  }
  const typed = factTexts(session.texts)
  if (Object.keys(typed).length === 0) return stored
  const read = typedFact(item, standingFact(session, item.code), typed)
  if (read.kind !== 'fact') return stored
  try {
    return readFact(item, read.fact)
  } catch {
    return stored // refused in words when the field is left
  }
}

/** The facts the running total is made from: the stored ones, with what is being typed. */
export function shownFacts(session: SheetSession): Facts {
  const { facts } = session.entries
  const shown = shownFact(session)
  return shown === undefined || shown === facts[session.current] ? facts : { ...facts, [session.current]: shown }
}

export const storedFact = (session: SheetSession, code: string): Fact | undefined =>
  Object.hasOwn(session.entries.facts, code) ? session.entries.facts[code] : undefined

/** What the registry offers for an item that has no answer; undefined where there is one, or nothing is offered. */
export const offerAt = (session: SheetSession, code: string): Offer | undefined =>
  storedFact(session, code) === undefined && Object.hasOwn(session.offers, code) ? session.offers[code] : undefined

/** What the fields of an item show before anything is typed: the answer, else the figures of the registry. */
export const standingFact = (session: SheetSession, code: string): Fact | undefined =>
  storedFact(session, code) ?? offerAt(session, code)?.registry

/** What the store will keep of the registry beside the answers once `change` is saved. */
export function registryAfter({ registry, offers }: Pick<SheetSession, 'registry' | 'offers'>, change: SheetChange): Facts {
  if (change.kind !== 'fact') return registry
  const others = Object.fromEntries(Object.entries(registry).filter(([code]) => code !== change.item))
  const said = change.to === null ? undefined : offers[change.item]?.registry
  return said === undefined ? others : { ...others, [change.item]: said }
}

/** Codes of the section items without an answer, in the order of the sheet. */
export const unansweredItems = (session: SheetSession): readonly string[] =>
  sectionItems(session.template)
    .map((item) => item.code)
    .filter((code) => storedFact(session, code) === undefined)
