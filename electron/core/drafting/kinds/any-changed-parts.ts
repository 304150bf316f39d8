import { sameJson } from '../../inspection/same-json'
import { changedParts, type ChangedParts } from '../changed-parts'
import { isGradedDraft, isScoredDraft, type AnyDraft } from './any-draft'
import { namesOfGraded, namesOfQuestionnaire } from './kind-names'

/** What differs between two states of a draft of any kind; parts are compared by key, and one that only moved is not named. */
export function anyChangedParts(before: AnyDraft, after: AnyDraft): ChangedParts {
  if (isScoredDraft(before) && isScoredDraft(after)) return changedParts(before, after)
  const [earlier, later] = [kindParts(before), kindParts(after)]
  const keys = [...later.parts.keys()]
  const fields = new Set([...Object.keys(before.head), ...Object.keys(after.head)])
  const headOf = ({ head }: AnyDraft, field: string): unknown => (head as unknown as Readonly<Record<string, unknown>>)[field]
  return {
    head: [...fields].filter((field) => !sameJson(headOf(before, field), headOf(after, field))),
    changed: keys
      .filter((key) => earlier.parts.has(key) && !sameJson(earlier.parts.get(key), later.parts.get(key)))
      .map(later.names),
    added: keys.filter((key) => !earlier.parts.has(key)).map(later.names),
    removed: [...earlier.parts.keys()].filter((key) => !later.parts.has(key)).map(earlier.names),
  }
}

/** Sections without their items, and every other part, by key. */
function kindParts(draft: AnyDraft): { readonly parts: ReadonlyMap<string, unknown>; readonly names: (key: string) => string } {
  if (isScoredDraft(draft)) throw new Error('a draft cannot change its kind')
  if (isGradedDraft(draft)) {
    const parts = new Map<string, unknown>([
      ...draft.sections.map(({ key, section }) => [key, section] as const),
      ...draft.sections.flatMap(({ items }) => items.map(({ key, item }) => [key, item] as const)),
      ...draft.passRules.map(({ key, rule }) => [key, rule] as const),
    ])
    return { parts, names: namesOfGraded(draft) }
  }
  const parts = new Map<string, unknown>([
    ...draft.questions.map(({ key, question }) => [key, question] as const),
    ...draft.scale.map(({ key, value }) => [key, value] as const),
  ])
  return { parts, names: namesOfQuestionnaire(draft) }
}
