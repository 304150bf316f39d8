import { sampleFormOf } from '@core/inspection/samples/sample-rows'
import { assertNever } from '@core/shared/assert-never'
import type { Fact } from '@core/scoring/fact'
import { fullFact, tierFact } from '@core/scoring/quick-facts'
import { doneAgain, takenBack, type Turn } from './past'
import { firstField, goOn, leaveItem, openField, openPart, turnTo } from './sheet-fields'
import { isBonus, itemOf, neighbour, nextUnanswered, sectionHead, vetoesFrom } from './sheet-order'
import {
  andThen,
  offerAt,
  refuse,
  registryAfter,
  store,
  storedFact,
  storeFact,
  unansweredItems,
  unchanged,
  type Outcome,
  type SheetSession,
  withoutFactTexts,
} from './sheet-session'

/** Keys of the sheet while no text field has the focus, by the names of `keyName`. */
export const SHEET_KEYS = [
  ...['Enter', 'Escape', 'Delete', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Ctrl+j', 'Ctrl+z', 'Ctrl+y'],
  ...['n', 'm', 'r', 'f', 't', 'v', '/', '.', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
] as const

/** What a key does; null: nothing here, the key may go on. */
export function press(session: SheetSession, key: string): Outcome | null {
  const walked = walk(session, key)
  if (walked !== null) return walked
  if (key === 'Escape') return session.drawer === null ? null : unchanged({ ...session, drawer: null })
  if (key === 'Enter') return session.drawer?.kind === 'veto' ? unchanged(session) : enter(session)
  if (session.isLocked) return null
  switch (key) {
    case 'Ctrl+z':
      return replay(session, 'undone', takenBack(session))
    case 'Ctrl+y':
      return replay(session, 'redone', doneAgain(session))
    case 'Delete':
      return store({ ...session, texts: withoutFactTexts(session.texts) }, { kind: 'fact', item: session.current, to: null })
    case 'n':
      return waive(session)
    case 'm':
      return turnNoEvidence(session)
    case 'r':
      return openField(session, 'remark')
    case 'f':
      // One that is being written stays; a new object asks for the focus again.
      return unchanged({
        ...session,
        drawer: session.drawer?.kind === 'finding' ? { ...session.drawer } : { kind: 'finding', item: session.current },
      })
    case 't':
      return openSamples(session)
    case 'v':
      return (session.template.vetoes ?? []).length === 0
        ? refuse(session, 'NO_VETOES')
        : unchanged({ ...session, drawer: session.drawer?.kind === 'veto' ? null : { kind: 'veto', chosen: null } })
    default:
      return typeAt(session, key)
  }
}

function walk(session: SheetSession, key: string): Outcome | null {
  const { template, current } = session
  const to = (code: string | null) => (code === null ? unchanged(session) : turnTo(session, code))
  switch (key) {
    case 'ArrowUp':
      return to(neighbour(template, current, -1))
    case 'ArrowDown':
      return to(neighbour(template, current, 1))
    case 'PageUp':
      return to(sectionHead(template, current, -1))
    case 'PageDown':
      return to(sectionHead(template, current, 1))
    case 'Ctrl+j': {
      const next = nextUnanswered(template, current, unansweredItems(session))
      if (next !== null) return turnTo(session, next)
      return unansweredItems(session).length === 0 ? refuse(session, 'ALL_ANSWERED') : unchanged(session)
    }
    default:
      return null
  }
}

/**
 * On an unanswered item what the registry offers, as it stands; else the full fact, or the first field where figures are
 * needed; on an answered one only on. A bonus item is never answered by Enter.
 */
function enter(session: SheetSession): Outcome {
  const item = itemOf(session.template, session.current)
  if (session.isLocked || storedFact(session, item.code) !== undefined) return goOn(session)
  const offer = offerAt(session, item.code)
  const quick = offer === undefined ? fullFact(item) : offer.fact
  if (quick === null) {
    const field = (offer && openPart(item, offer)) ?? firstField(session)
    return field === null ? goOn(session) : openField(session, field)
  }
  if (isBonus(session.template, item.code)) return goOn(session)
  const stored = storeFact(session, quick)
  const further = goOn(stored.session)
  // The act stays said: it is what the person wants to see of the item just left.
  const said = further.session.said?.kind === 'refused' ? further.session.said : stored.session.said
  return { session: { ...further.session, said }, changes: [...stored.changes, ...further.changes] }
}

/** Opens or closes the table of an item that records can answer; one that is left out is cleared first. */
export function openSamples(session: SheetSession): Outcome {
  const { current } = session
  if (session.drawer?.kind === 'samples') return unchanged({ ...session, drawer: null })
  if (sampleFormOf(itemOf(session.template, current)) === null) return refuse(session, 'SAMPLE_UNFIT', { at: current })
  if (storedFact(session, current)?.notApplicable === true) return refuse(session, 'WAIVED')
  return andThen(leaveItem(session), (left) => unchanged({ ...left, drawer: { kind: 'samples', item: current } }))
}

function waive(session: SheetSession): Outcome {
  const item = itemOf(session.template, session.current)
  return item.allowNotApplicable ? openField(session, 'waiver') : refuse(session, 'NOT_APPLICABLE_REFUSED')
}

/**
 * 无材料: marks the answer as one for which no material was shown, or takes the mark back. Where that scores nothing it is an answer by
 * itself, of what the unit says without a paper for it; elsewhere the item is answered first.
 */
function turnNoEvidence(session: SheetSession): Outcome {
  const item = itemOf(session.template, session.current)
  const stored = storedFact(session, item.code)
  if (stored?.notApplicable === true) return refuse(session, 'WAIVED')
  const fact = stored ?? (item.noEvidenceScoresZero === true && !isBonus(session.template, item.code) ? fullFact(item) : null)
  if (fact === null) return refuse(session, 'ANSWER_FIRST')
  const { noEvidence, ...rest } = fact
  return storeFact(session, noEvidence === true ? rest : { ...fact, noEvidence: true })
}

/** The same with the mark 无材料 of the present answer, which a new choice does not wipe away. */
const marked = (session: SheetSession, fact: Fact): Fact =>
  storedFact(session, session.current)?.noEvidence === true ? { ...fact, noEvidence: true } : fact

/** A digit, point, minus or slash: a clause, an option, a step, or the first sign of a figure. */
function typeAt(session: SheetSession, key: string): Outcome | null {
  if (!/^[\d./-]$/.test(key)) return null
  if (session.drawer?.kind === 'veto') return /\d/.test(key) ? chooseVeto(session, Number(key)) : null
  const item = itemOf(session.template, session.current)
  if (storedFact(session, item.code)?.notApplicable === true) return typeAtWaived(session, key)
  const rule = item.scoring
  const nth = Number(key)
  switch (rule.kind) {
    case 'yes_no':
      return nth === 1 || nth === 2 ? storeFact(session, marked(session, { met: nth === 1 })) : null
    case 'checklist': {
      const option = rule.options[nth - 1]
      if (option === undefined) return null
      const ticked = storedFact(session, item.code)?.ticked ?? []
      const isTicked = ticked.includes(option.id)
      const order = rule.options.map(({ id }) => id).filter((id) => (id === option.id ? !isTicked : ticked.includes(id)))
      return storeFact(session, marked(session, { ticked: order }))
    }
    case 'deduct': {
      const clause = rule.rules[nth - 1]
      return clause === undefined ? null : openField(session, `count/${clause.id}`)
    }
    case 'tiers': {
      const field = firstField(session)
      if (/[.-]/.test(key) && field !== null) return openField(session, field, key)
      const fact = tierFact(item, nth, session.parameters)
      return fact === null ? null : storeFact(session, marked(session, { ...fact, reason: session.words.byStep }))
    }
    case 'ratio':
      return key === '/' ? openField(session, 'denominator') : openField(session, 'numerator', key)
    case 'manual':
      return openField(session, 'points', key)
    case 'sample':
      return openField(session, 'checked', key)
    case 'info':
      return null
    default:
      return assertNever(rule)
  }
}

/** On an item that is left out a digit is a common reason, as the caps say; an answer needs the item cleared first. */
const typeAtWaived = (session: SheetSession, key: string): Outcome =>
  session.words.waiverReasons[Number(key) - 1] === undefined ? refuse(session, 'WAIVED') : openField(session, 'waiver', key)

/** The n-th veto: asks its evidence, or takes it back when it is raised. */
export function chooseVeto(session: SheetSession, nth: number): Outcome | null {
  const veto = vetoesFrom(session.template, session.current)[nth - 1]
  if (veto === undefined) return null
  if (session.entries.vetoes.some(({ code }) => code === veto.code)) return withdrawVeto(session, veto.code)
  return openField({ ...session, drawer: { kind: 'veto', chosen: veto.code } }, 'evidence', '')
}

export const withdrawVeto = (session: SheetSession, code: string): Outcome =>
  store({ ...session, drawer: null, field: null }, { kind: 'veto', item: code, to: null })

/** Enters a change of the past and goes to where it happened. */
function replay(session: SheetSession, kind: 'undone' | 'redone', turn: Turn<Fact> | null): Outcome {
  if (turn === null) return refuse(session, kind === 'undone' ? 'NOTHING_DONE' : 'NOTHING_UNDONE')
  const { past, change } = turn
  const current = change.kind === 'veto' ? session.current : change.item
  const registry = registryAfter(session, change)
  return {
    session: { ...session, ...past, registry, current, texts: {}, field: null, said: { kind, change } },
    changes: [change],
  }
}
