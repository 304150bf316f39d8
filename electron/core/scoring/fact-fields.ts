import { assertNever } from '../shared/assert-never'
import type { Fact } from './fact'
import type { DeductRule, Item } from './template'

/** Fields in which the figures of a fact are typed; `count/<clause>` takes the occurrences of a clause. */
export type FactField =
  'value' | 'numerator' | 'denominator' | 'points' | 'reason' | 'checked' | 'failed' | 'text' | `count/${string}`

export type FactTexts = Readonly<Partial<Record<FactField, string>>>

/** What the typed texts make: a fact for `readFact` to judge, or which field still lacks what. */
export type TypedFact =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'missing'; readonly field: FactField }
  | { readonly kind: 'no-number'; readonly field: FactField }

/** The fields of an item, in the order in which they are filled. */
export function fieldsOf(item: Item): readonly FactField[] {
  const rule = item.scoring
  switch (rule.kind) {
    case 'yes_no':
    case 'checklist':
      return []
    case 'tiers':
      return takesRate(item) ? ['numerator', 'denominator'] : ['value']
    case 'ratio':
      return ['numerator', 'denominator']
    case 'deduct':
      return rule.rules.map((clause) => `count/${clause.id}` as const)
    case 'manual':
      return ['points', 'reason']
    case 'sample':
      return ['checked', 'failed']
    case 'info':
      return ['text']
    default:
      return assertNever(rule)
  }
}

/** Whether a tiers item names what is divided by what, so that its figures are two. */
const takesRate = (item: Item): boolean =>
  item.scoring.kind === 'tiers' && item.scoring.metric.numerator !== undefined && item.scoring.metric.denominator !== undefined

/** What a field shows of the stored fact; '' when the fact says nothing of it. */
export function textOf(item: Item, fact: Fact | undefined, field: FactField): string {
  if (fact === undefined || fact.notApplicable === true) return ''
  switch (field) {
    case 'value':
    case 'numerator':
    case 'denominator':
    case 'points':
      return numberText(fact[field])
    case 'reason':
      return item.scoring.kind === 'manual' ? (fact.reason ?? '') : ''
    case 'checked':
      return numberText(fact.samples?.length)
    case 'failed':
      return (fact.samples ?? []).flatMap((sample) => (sample.failed ? [sample.ref] : [])).join(' ')
    case 'text':
      return fact.text ?? ''
    default:
      return numberText(fact.counts?.[field.slice('count/'.length)])
  }
}

const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** Whether a field takes a figure, and so no letter. */
export const takesFigure = (field: string): boolean =>
  ['value', 'numerator', 'denominator', 'points', 'checked'].includes(field) || field.startsWith('count/')

/** Of a typed text what can belong to a figure, or to two with a slash between them; the full stop of a Chinese keyboard is a point. */
export const figureText = (text: string): string => text.replaceAll('。', '.').replaceAll(/[^\d０-９.．\-－−/／÷\s]/g, '')

/**
 * The number that was typed, full-width digits too; null when it is none. At most 12 digits and 3 decimals, so that
 * the number is exactly what was typed.
 */
export function readTyped(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replace('−', '-')
  if (!/^-?(\d{1,12}(\.\d{0,3})?|\.\d{1,3})$/.test(plain)) return null
  return Number(plain)
}

/**
 * The fact that the typed texts and, where nothing was typed, the stored fact make together. What a person notes beside
 * the rule's own fields stays only where it still says something of the new answer.
 */
export function typedFact(item: Item, stored: Fact | undefined, typed: FactTexts): TypedFact {
  const text = (field: FactField): string => (typed[field] ?? textOf(item, stored, field)).trim()
  const rest: Fact = stored?.noEvidence === undefined ? {} : { noEvidence: stored.noEvidence }
  const rule = item.scoring
  switch (rule.kind) {
    case 'tiers':
      return typed.value === undefined && takesRate(item) ? rateFact(text, rest) : numbersFact(['value'], text, rest)
    case 'ratio':
      return rateFact(text, rest)
    case 'deduct':
      return deductFact(rule, text, rest)
    case 'manual': {
      const read = numbersFact(['points'], text, rest)
      const reason = text('reason')
      return read.kind === 'fact' && reason !== '' ? { kind: 'fact', fact: { ...read.fact, reason } } : read
    }
    case 'sample':
      return sampleFact(text, rest)
    case 'info':
      return text('text') === '' ? { kind: 'missing', field: 'text' } : { kind: 'fact', fact: { ...rest, text: text('text') } }
    case 'yes_no':
    case 'checklist':
      throw new Error(`item ${item.code} has no fields`)
    default:
      return assertNever(rule)
  }
}

type ReadText = (field: FactField) => string

const rateFact = (text: ReadText, rest: Fact): TypedFact => numbersFact(['numerator', 'denominator'], text, rest)

function numbersFact(
  fields: readonly ('value' | 'numerator' | 'denominator' | 'points')[],
  text: ReadText,
  rest: Fact,
): TypedFact {
  const missing = fields.find((field) => text(field) === '')
  const wrong = fields.find((field) => text(field) !== '' && readTyped(text(field)) === null)
  if (wrong !== undefined) return { kind: 'no-number', field: wrong }
  if (missing !== undefined) return { kind: 'missing', field: missing }
  return { kind: 'fact', fact: { ...rest, ...Object.fromEntries(fields.map((field) => [field, readTyped(text(field))])) } }
}

/** An empty count field is no occurrence, as 0 is; neither is kept. */
function deductFact(rule: DeductRule, text: ReadText, rest: Fact): TypedFact {
  const counts: Record<string, number> = {}
  for (const clause of rule.rules) {
    const typed = text(`count/${clause.id}`)
    const count = typed === '' ? 0 : readTyped(typed)
    if (count === null) return { kind: 'no-number', field: `count/${clause.id}` }
    if (count !== 0) counts[clause.id] = count
  }
  return { kind: 'fact', fact: { ...rest, counts } }
}

/** How many were looked at, numbered from 1, and which of them failed: "3 7". */
function sampleFact(text: ReadText, rest: Fact): TypedFact {
  const checked = readTyped(text('checked'))
  if (text('checked') === '') return { kind: 'missing', field: 'checked' }
  if (checked === null || !Number.isInteger(checked) || checked < 0 || checked > 1000)
    return { kind: 'no-number', field: 'checked' }
  const refs = Array.from({ length: checked }, (_, index) => String(index + 1))
  const failed = text('failed')
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((ref) => ref !== '')
  if (failed.some((ref) => !refs.includes(ref))) return { kind: 'no-number', field: 'failed' }
  return { kind: 'fact', fact: { ...rest, samples: refs.map((ref) => ({ ref, failed: failed.includes(ref) })) } }
}
