import { sourceOf } from '@core/posting/fact-source'
import type { Offer } from '@core/posting/offers'
import type { Item } from '@core/scoring/template'
import { fieldsOf, figureText, takesFigure, textOf, typedFact, type FactField } from '@core/scoring/fact-fields'
import { following, itemOf } from './sheet-order'
import {
  calm,
  factTexts,
  isOfFact,
  refuse,
  store,
  storedFact,
  standingFact,
  storeFact,
  andThen,
  unansweredItems,
  unchanged,
  type Outcome,
  type SheetChange,
  type SheetField,
  type SheetSession,
  type SheetTexts,
  withoutFactTexts,
} from './sheet-session'

/** What happens while a field of the sheet has the focus. */

/** What a field shows: what is being typed, else what is stored, else what the registry offers. */
export function shownText(session: SheetSession, field: SheetField): string {
  const typed = session.texts[field]
  if (typed !== undefined) return typed
  const item = itemOf(session.template, session.current)
  const fact = storedFact(session, item.code)
  switch (field) {
    case 'waiver':
      return fact?.notApplicable === true ? (fact.reason ?? '') : ''
    case 'remark':
      return session.entries.remarks[item.code] ?? ''
    case 'evidence':
      return ''
    default:
      return textOf(item, standingFact(session, item.code), field)
  }
}

/** Gives the focus to a field, with `text` typed into it if that key opened it. */
export function openField(session: SheetSession, field: SheetField, text?: string): Outcome {
  if (session.isLocked) return unchanged(session)
  if (isWaivedAway(session, field)) return refuse(session, 'WAIVED')
  const opened: SheetSession = { ...calm(session), field }
  return text === undefined ? unchanged(opened) : typeText(opened, field, text)
}

/** Figures of an item that is left out: they would replace the reason without a word, so it is cleared first. */
export const isWaivedAway = (session: SheetSession, field: SheetField): boolean =>
  isOfFact(field) && storedFact(session, session.current)?.notApplicable === true

/**
 * The whole text of a field, anew after each key. "10/" in the numerator goes on to the denominator; what is no figure
 * does not come into a field for figures, and is refused in words.
 */
export function typeText(session: SheetSession, field: SheetField, text: string): Outcome {
  if (isWaivedAway(session, field)) return refuse(session, 'WAIVED')
  const figure = takesFigure(field) ? figureText(text) : text
  if (figure.length < text.length) return refuse(typeText(session, field, figure).session, 'NOT_A_NUMBER')
  return takeText(calm(session), field, figure)
}

function takeText(session: SheetSession, field: SheetField, text: string): Outcome {
  if (field === 'waiver') return unchanged(withText(session, field, commonReason(session, text)))
  if (field !== 'numerator' || !/[/／÷]/.test(text)) return unchanged(withText(session, field, text))
  const [numerator = '', denominator = ''] = text.split(/[/／÷]/)
  const typed = numerator.trim() === '' ? session : withText(session, 'numerator', numerator)
  return unchanged({ ...(denominator === '' ? typed : withText(typed, 'denominator', denominator)), field: 'denominator' })
}

const withText = (session: SheetSession, field: SheetField, text: string): SheetSession => ({
  ...session,
  field,
  texts: { ...session.texts, [field]: text },
})

/** A digit typed into an empty reason, or behind a common one, is that common reason. */
function commonReason(session: SheetSession, text: string): string {
  const { waiverReasons } = session.words
  const before = shownText(session, 'waiver')
  const digit = text.normalize('NFKC').slice(-1)
  const isBare = text.length === 1 || (waiverReasons.includes(before) && text === before + text.slice(-1))
  return (isBare && /[1-9]/.test(digit) ? waiverReasons[Number(digit) - 1] : undefined) ?? text
}

/** Enter in a field: what was typed is stored; then back to the clauses, on to the next field, or on to the next item. */
export function enterField(session: SheetSession): Outcome {
  const { field } = session
  switch (field) {
    case null:
      return unchanged(session)
    case 'remark':
      return storeRemark(session)
    case 'evidence':
      return raiseVeto(session)
    case 'waiver':
      return andGoOn(storeWaiver(session))
    case 'numerator':
      return openField(session, 'denominator')
    case 'checked':
      return openField(session, 'failed')
    case 'points':
      return needsReason(session) ? openField(session, 'reason') : andGoOn(storeTyped(session))
    case 'value':
    case 'denominator':
    case 'reason':
    case 'failed':
    case 'text':
      return andGoOn(storeTyped(session))
    default:
      return storeTyped(session) // a count: back to the clauses
  }
}

/** Esc in a field: what was typed there is dropped. */
export function escapeField(session: SheetSession): Outcome {
  const { field, texts } = session
  const isAside = field === 'remark' || field === 'evidence'
  return unchanged({
    ...calm(session),
    field: null,
    texts: isAside ? withoutText(texts, field) : withoutFactTexts(texts),
    drawer: field === 'evidence' ? { kind: 'veto', chosen: null } : session.drawer,
  })
}

const withoutText = (texts: SheetTexts, field: SheetField): SheetTexts =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== field))

/** The focus has left a field for another place of the window: what is complete is stored, the rest stays in the fields. */
export function leaveField(session: SheetSession, field: SheetField): Outcome {
  if (session.field !== field) return unchanged(session)
  const left: SheetSession = { ...session, field: null }
  if (session.texts[field] === undefined) return unchanged(left)
  if (field === 'remark') return storeRemark(left)
  if (field === 'evidence') return unchanged(left)
  if (field === 'waiver') return session.texts.waiver?.trim() === '' ? escapeField(session) : storeWaiver(left)
  if (readTexts(left).kind === 'missing') return unchanged(left)
  const { session: stored, changes } = storeTyped(left)
  return { session: { ...stored, field: null }, changes } // the focus has gone; it is not called back
}

/** Stores what stands in the fields before the person goes elsewhere; what is no answer yet is given up, in words. */
export function leaveItem(session: SheetSession): Outcome {
  const left: SheetSession = { ...calm(session), field: null }
  const { remark, waiver } = session.texts
  const remarked = remark === undefined ? unchanged(left) : storeRemark(left)
  return andThen(remarked, (next) => {
    if (waiver !== undefined && waiver.trim() !== '') return storeWaiver(next)
    const given = { ...next, texts: withoutFactTexts(next.texts) }
    if (Object.keys(factTexts(next.texts)).length === 0) return unchanged(given)
    const stored = storeTyped(next)
    return stored.session.said?.kind === 'refused' ? refuse(given, 'NOT_STORED') : stored
  })
}

/** Goes to another item; a finding or veto being written stays open, a table of samples belongs to its item. */
export function turnTo(session: SheetSession, code: string): Outcome {
  const drawer = session.drawer?.kind === 'samples' && session.drawer.item !== code ? null : session.drawer
  return andThen(leaveItem(session), (left) => unchanged({ ...left, current: code, field: null, drawer }))
}

/** On to the next item, if the field's text was taken. */
function andGoOn(outcome: Outcome): Outcome {
  if (outcome.session.field !== null) return outcome
  return andThen(outcome, goOn)
}

/** On to the next item in the order of the paper; at the end it says what is left. */
export function goOn(session: SheetSession): Outcome {
  const next = following(session.template, session.current)
  if (next !== null) return turnTo(session, next)
  const left = unansweredItems(session).length
  return refuse(session, left === 0 ? 'ALL_ANSWERED' : 'LAST_ITEM', { left })
}

const readTexts = (session: SheetSession) =>
  typedFact(itemOf(session.template, session.current), standingFact(session, session.current), factTexts(session.texts))

function storeTyped(session: SheetSession): Outcome {
  const read = readTexts(session)
  switch (read.kind) {
    case 'fact':
      return storeFact(session, read.fact)
    case 'missing':
      return refuse({ ...session, field: read.field }, 'FIELD_EMPTY')
    case 'no-number':
      return refuse({ ...session, field: read.field }, 'NOT_A_NUMBER')
  }
}

function storeWaiver(session: SheetSession): Outcome {
  const reason = shownText(session, 'waiver').trim()
  if (reason === '') return refuse({ ...session, field: 'waiver' }, 'REASON_REQUIRED')
  return storeFact(session, { notApplicable: true, reason })
}

function storeRemark(session: SheetSession): Outcome {
  const text = shownText(session, 'remark').trim()
  const change: SheetChange = { kind: 'remark', item: session.current, to: text === '' ? null : text }
  return store({ ...session, texts: withoutText(session.texts, 'remark'), field: null }, change)
}

function raiseVeto(session: SheetSession): Outcome {
  const chosen = session.drawer?.kind === 'veto' ? session.drawer.chosen : null
  const evidence = (session.texts.evidence ?? '').trim()
  if (chosen === null) return unchanged({ ...session, field: null })
  if (evidence === '') return refuse(session, 'REASON_REQUIRED')
  const change: SheetChange = { kind: 'veto', item: chosen, to: { code: chosen, evidence } }
  return store({ ...session, texts: withoutText(session.texts, 'evidence'), field: null, drawer: null }, change)
}

/** Whether points so low ask for words. */
function needsReason(session: SheetSession): boolean {
  const { scoring } = itemOf(session.template, session.current)
  const read = readTexts(session)
  if (scoring.kind !== 'manual' || scoring.reasonBelow === undefined || read.kind !== 'fact') return false
  const { points, reason } = read.fact
  return points !== undefined && points < scoring.reasonBelow && reason === undefined
}

/** The first field that the registry leaves open, of those it is asked for; null where it knows them all. */
export function openPart(item: Item, { registry }: Offer): FactField | null {
  const asked = sourceOf(item).map((part) => (part.field === 'count' ? (`count/${part.clause}` as const) : part.field))
  return asked.find((field) => textOf(item, registry, field) === '') ?? null
}

/** The field that Enter or a digit opens first; null where the clauses need none. */
export function firstField(session: SheetSession): FactField | null {
  return fieldsOf(itemOf(session.template, session.current))[0] ?? null
}
