import type { RaisedVeto, SheetEntries } from '../inspection/sheet'
import { readAnyFact, type AnyFact } from '../scoring/any-fact'
import type { Template, Veto } from '../scoring/template'
import { AppError } from '../shared/app-error'
import { compareText } from '../shared/compare-text'
import type { ErrorCode } from '../shared/error-code'
import { matchParts } from './match-parts'
import { askedBy, type Asked, type CarryReason } from './same-question'

/** An item whose fact goes on to its successor. */
export interface CarriedItem {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly wasTitle: string
}

/** Something that was entered and cannot go on; it stays in the journal. */
export interface LeftItem {
  /** `remark`: of an item that had nothing else. */
  readonly kind: 'fact' | 'veto' | 'remark'
  readonly code: string
  readonly title: string
  readonly why: CarryReason
  /** Of the new rule, where it refused the fact. */
  readonly failure: ErrorCode | null
  /** The item that took its place, to be answered anew; null when there is none. */
  readonly to: string | null
}

export interface CarryPlan {
  readonly mapped: readonly CarriedItem[]
  readonly unmapped: readonly LeftItem[]
  /** Items that the earlier version did not have. */
  readonly fresh: readonly { readonly code: string; readonly title: string }[]
  /** What will stand on the sheet. */
  readonly entries: SheetEntries
  /** Code of the successor by the code of each item that has one, answered or not. */
  readonly successors: Readonly<Record<string, string>>
}

/**
 * What becomes of the entries of a sheet under a later version of its template. An item goes on where it is found again (by title,
 * then by code), asks for the same, and its new rule accepts the fact; nothing is turned into something else.
 * Points follow from the facts under the new rules.
 */
export function planCarryOver(before: Template, after: Template, entries: SheetEntries): CarryPlan {
  const [earlier, later] = [askedBy(before), askedBy(after)]
  const matched = matchParts(earlier, later)
  const successor = new Map([...matched].map(([next, past]) => [past.code, next]))
  const outcomes = earlier.flatMap((past) => {
    const fact = own(entries.facts, past.code)
    const isLost = own(entries.remarks, past.code) !== undefined && !successor.has(past.code)
    if (fact === undefined) return isLost ? [leftItem('remark', past, 'ITEM_GONE')] : []
    return [outcomeOf(past, successor.get(past.code), fact, after)]
  })
  const carried = outcomes.filter((one): one is CarriedFact => 'fact' in one)
  const vetoes = carriedVetoes(before, after, entries.vetoes)
  const successors = [...successor].map(([code, next]) => [code, next.code] as const)
  return {
    mapped: carried.map(({ item }) => item),
    unmapped: [...outcomes.filter((one): one is LeftItem => !('fact' in one)), ...vetoes.left],
    fresh: later.filter((next) => !matched.has(next)).map(({ code, title }) => ({ code, title })),
    entries: {
      facts: Object.fromEntries(carried.map(({ item, fact }) => [item.to, fact])),
      vetoes: vetoes.raised,
      remarks: Object.fromEntries(
        successors.flatMap(([from, to]) => {
          const remark = own(entries.remarks, from)
          return remark === undefined ? [] : [[to, remark] as const]
        }),
      ),
    },
    successors: Object.fromEntries(successors),
  }
}

interface CarriedFact {
  readonly item: CarriedItem
  readonly fact: AnyFact
}

const leftItem = (
  kind: LeftItem['kind'],
  { code, title }: Pick<Asked, 'code' | 'title'>,
  why: CarryReason,
  to: string | null = null,
  failure: ErrorCode | null = null,
): LeftItem => ({ kind, code, title, why, failure, to })

function outcomeOf(past: Asked, next: Asked | undefined, fact: AnyFact, after: Template): CarriedFact | LeftItem {
  if (next === undefined) return leftItem('fact', past, 'ITEM_GONE')
  const difference = past.differs(next, fact)
  if (difference !== null) return leftItem('fact', past, difference, next.code)
  try {
    const read = readAnyFact(after, next.code, fact)
    return { item: { from: past.code, to: next.code, title: next.title, wasTitle: past.title }, fact: read }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return leftItem('fact', past, 'FACT_REFUSED', next.code, thrown.code)
  }
}

function carriedVetoes(before: Template, after: Template, raised: readonly RaisedVeto[]) {
  const [earlier, later] = [vetoesOf(before), vetoesOf(after)]
  const successor = new Map([...matchParts(earlier, later)].map(([next, past]) => [past.code, next]))
  const carried = raised.flatMap(({ code, evidence }) => {
    const next = successor.get(code)
    return next === undefined ? [] : [{ code: next.code, evidence }]
  })
  const left = raised
    .filter(({ code }) => !successor.has(code))
    .map(({ code }) => leftItem('veto', earlier.find((veto) => veto.code === code) ?? { code, title: '' }, 'VETO_GONE'))
  return { raised: carried.sort((a, b) => compareText(a.code, b.code)), left }
}

const vetoesOf = (template: Template): readonly Veto[] => (template.templateKind === 'scored' ? (template.vetoes ?? []) : [])

const own = <T>(values: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined
