import { cautionsOf } from './caution'
import { doubted, type Found, type ItemTerms } from './found'
import { listedClauses, valuedClauses } from './listed'
import { predicatesOf, type Family, type Predicate } from './predicates'
import { readAward, readBonus, readFull, readZero } from './read-award'
import type { ClauseWords, ReadClause } from './read-clause'
import { readDeduct } from './read-deduct'
import { hasScoringWords, isExplanation, readDiscretion, readFloor, readLimit, readText, readVeto } from './read-others'
import { readProportional } from './read-rate'
import { segmentsOf, sentencesOf, trimmed, type Sentence, type Span } from './sentences'
import { pointsOf } from './words'

const READERS: { readonly [F in Exclude<Family, 'values'>]: (words: ClauseWords) => ReadClause } = {
  limit: readLimit,
  floor: readFloor,
  zero: readZero,
  full: readFull,
  veto: readVeto,
  formula: readProportional,
  proportion: readProportional,
  discretion: readDiscretion,
  deduct: readDeduct,
  bonus: readBonus,
  award: readAward,
}

/** Every clause of the reading by itself, in order; what they mean beside each other is not looked at yet. */
export function scan(text: string, terms: ItemTerms): readonly Found[] {
  const sentences = sentencesOf(text)
  const found: Found[] = []
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]
    if (sentence === undefined) continue
    const header = headerOf(text, sentences, index, terms)
    if (header === null) found.push(...sentenceClauses(text, sentence, index, terms))
    else {
      found.push(...header)
      index += header.length
    }
  }
  return found
}

/** "以下要素每有一项得1分：①…②…": a sentence that gives its points to each of the numbered ones below it. */
function headerOf(text: string, sentences: readonly Sentence[], index: number, terms: ItemTerms): readonly Found[] | null {
  const sentence = sentences[index]
  if (sentence === undefined || !/[:,]?$/.test(text.slice(sentence.from, sentence.to))) return null
  const [predicate, ...more] = meant(text, sentence, terms)
  if (predicate?.family !== 'award' || more.length > 0 || predicate.groups['award'] === undefined) return null
  const words = text.slice(sentence.from, sentence.to)
  if (!/:$/.test(words) || !/每|各|以下|下列|如下/.test(words)) return null
  const listed: Sentence[] = []
  for (const next of sentences.slice(index + 1)) {
    if (!next.isEnumerated || meant(text, next, terms).length > 0) break
    listed.push(next)
  }
  if (listed.length < 2) return null
  const points = pointsOf(predicate.groups, 'award')
  return listed.map((one, n) => {
    const span = trimmed(text, n === 0 ? { from: sentence.from, to: one.to } : one)
    const label = text.slice(trimmed(text, one).from, trimmed(text, one).to)
    return { ...span, clause: { kind: 'award', points }, label, doubts: [], sentence: index }
  })
}

/** Predicates of a sentence with places in the reading, without figures that only look like points ("达到95分，"). */
function meant(text: string, { from, to }: Span, { points }: ItemTerms): readonly Predicate[] {
  return predicatesOf(text.slice(from, to))
    .map((predicate) => ({ ...predicate, from: predicate.from + from, to: predicate.to + from }))
    .filter((predicate) => {
      if (predicate.groups['bare'] === undefined) return true
      const before = text.slice(from, predicate.from)
      if (/(?:本|该|此)项$/.test(before)) return false // the points of the item once more
      if (/(?:分值|满分|总分|标准分|分数|合计|[共计]):$/.test(before)) return false
      return pointsOf(predicate.groups, 'bare') <= (points ?? 20) && /[^,;:(、"]$|[^,;:(、"][,(、:]$/.test(before)
    })
}

function sentenceClauses(text: string, sentence: Sentence, number: number, terms: ItemTerms): readonly Found[] {
  const found: Found[] = []
  let at = sentence.from
  const predicates = meant(text, sentence, terms)
  for (const [index, predicate] of predicates.entries()) {
    const span = trimmed(text, { from: at, to: predicate.from })
    const { explanations, condition } = withoutExplanations(text, span)
    found.push(...explanations.map((one) => textClause(text, one, number, terms)))
    const clauses = withoutCondition(text, { predicate, condition, sentence, number, terms })
    const isCut = predicates[index + 1]?.from !== predicate.to && !ENDED.test(text.slice(predicate.to, sentence.to))
    found.push(...(isCut ? clauses.map((one) => doubted(one, 'WORDS')) : clauses))
    at = Math.max(predicate.to, found.at(-1)?.to ?? 0)
  }
  const rest = trimmed(text, { from: at, to: sentence.to })
  const isPassed = /^[的()的者"、,]*$/.test(text.slice(rest.from, rest.to))
  return isPassed ? found : [...found, textClause(text, rest, number, terms)]
}

/** What may follow a predicate; other words go on with it ("扣除该项｜得分的50%"). */
const ENDED = /^(?:[,;。:、)("\n]|的|者|$)/

interface Place {
  readonly predicate: Predicate
  readonly condition: Span
  readonly sentence: Sentence
  readonly number: number
  readonly terms: ItemTerms
}

/** Longer words before 扣完为止 are no part of it ("无记录视同未开展，扣至0分为止"). */
const LONGEST_BEFORE_FLOOR = 4

/** A floor has no condition: words before it are a clause of their own. */
function withoutCondition(text: string, place: Place): readonly Found[] {
  const { predicate, condition } = place
  if (predicate.family !== 'floor' || condition.to - condition.from <= LONGEST_BEFORE_FLOOR) return predicateClauses(text, place)
  const nothing = { from: predicate.from, to: predicate.from }
  return [textClause(text, condition, place.number, place.terms), ...predicateClauses(text, { ...place, condition: nothing })]
}

function predicateClauses(text: string, { predicate, condition, sentence, number, terms }: Place): readonly Found[] {
  const from = condition.from < condition.to ? condition.from : trimmed(text, predicate).from
  const listing = { text, span: condition, predicate, sentence: number }
  const whole = { from, to: closedAt(text, from, predicate.to), sentence: number }
  if (predicate.family === 'values')
    return valuedClauses(listing) ?? [{ ...whole, ...readText(text.slice(from, predicate.to), terms.points) }]

  const words: ClauseWords = {
    groups: predicate.groups,
    condition: text.slice(condition.from, condition.to),
    near: nearOf(text, condition),
    predicate: text.slice(predicate.from, predicate.to),
    all: text.slice(from, predicate.to),
    behind: text.slice(predicate.to, sentence.to),
  }
  const read = READERS[predicate.family](words)
  const isDoubtful = hasScoringWords(words.condition) || words.condition.startsWith('其中')
  const cautions = cautionsOf(words, read)
  const doubts = [...read.doubts, ...cautions, ...(isDoubtful ? (['WORDS'] as const) : [])]
  const shared = sharedClauses(listing, words, read, terms)
  if (shared !== null) return shared.map((one) => doubted(one, ...cautions, ...(isDoubtful ? (['WORDS'] as const) : [])))
  const isShared = /各|分别|均/.test(linkOf(words))
  return [{ ...whole, ...read, doubts: isShared ? [...doubts, 'LISTED'] : doubts }]
}

/** Words that lead to the predicate: "各", "一次性". */
const linkOf = ({ groups }: ClauseWords): string =>
  groups['deductLink'] ?? groups['awardLink'] ?? groups['bareLink'] ?? groups['bonusLink'] ?? ''

/** "A、B各扣0.5分" and "A、B、C，每项得1分": the predicate holds for each of the conditions. */
function sharedClauses(
  listing: Parameters<typeof listedClauses>[0],
  words: ClauseWords,
  { clause }: ReadClause,
  terms: ItemTerms,
): readonly Found[] | null {
  const link = linkOf(words)
  if (!/各|分别/.test(link) || /每/.test(words.condition)) return eachListed(listing, words, clause, terms)
  if (clause.kind !== 'deduct_once' && clause.kind !== 'award' && clause.kind !== 'bonus') return null
  return listedClauses(listing, clause, terms)
}

/** "A、B、C，每项得1分", where so many times the points are the item's. */
function eachListed(
  listing: Parameters<typeof listedClauses>[0],
  { condition, near }: ClauseWords,
  clause: ReadClause['clause'],
  terms: ItemTerms,
): readonly Found[] | null {
  const each = /,?每(?:有|具备|完成|做到|落实)?(?:一|1)?[项个条](?:各)?$/.exec(condition)
  if (clause.kind !== 'award' || each === null || each[0].length < near.length || terms.points === null) return null
  const span = trimmed(listing.text, { from: listing.span.from, to: listing.span.from + each.index })
  const listed = listedClauses({ ...listing, span }, clause, terms)
  return listed?.length === Math.round(terms.points / clause.points) ? listed.map((one) => doubted(one, 'LISTED')) : null
}

/** "（2分）" ends with its bracket. */
const closedAt = (text: string, from: number, to: number): number =>
  text.charAt(to) === ')' && text.slice(from, to).includes('(') ? to + 1 : to

/** The stretch between commas that stands next to the predicate. */
function nearOf(text: string, condition: Span): string {
  const near = segmentsOf(text, condition).at(-1)
  return near === undefined ? '' : text.slice(near.from, near.to)
}

/** Explanations that stand before the condition of the next clause are clauses of their own. */
function withoutExplanations(text: string, span: Span): { readonly explanations: readonly Span[]; readonly condition: Span } {
  const segments = segmentsOf(text, span)
  const last = segments.slice(0, -1).findLastIndex(({ from, to }) => isExplanation(text.slice(from, to)))
  return last < 0
    ? { explanations: [], condition: span }
    : { explanations: segments.slice(0, last + 1), condition: { from: segments[last + 1]?.from ?? span.to, to: span.to } }
}

const textClause = (text: string, span: Span, sentence: number, { points }: ItemTerms): Found => ({
  ...span,
  sentence,
  ...readText(text.slice(span.from, span.to), points),
})
