import { sameJson } from '../inspection/same-json'
import type { JsonRecord } from '../scoring/json-values'
import type { Template } from '../scoring/template'
import { matchParts, type NamedPart } from './match-parts'
import { outOfOrder } from './moved-parts'
import type { DraftDocument } from './template-of-draft'

/** A published template of any kind, or a draft as far as it goes (`documentOfDraft`). */
export type ComparableTemplate = Template | DraftDocument

/** A field of the document that says something else; `before` or `after` is undefined where it stands in one of them only. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What became of a section, an item, a question or a veto. Parts of which nothing became are not listed. */
export interface PartChange {
  readonly what: 'added' | 'removed' | 'kept'
  /** In the later state; in the earlier one where it was removed. */
  readonly code: string
  readonly title: string
  /** Code of its section, likewise; null for bonus items, questions, vetoes, and sections themselves. */
  readonly section: string | null
  /** It stands elsewhere than before: another section, or another place among those around it. */
  readonly moved: boolean
  readonly fields: readonly FieldChange[]
}

export interface ChangeCounts {
  /** Parts of which a field changed. */
  readonly changed: number
  readonly added: number
  readonly removed: number
  readonly moved: number
}

export interface TemplateComparison {
  /** Everything of the document but its parts: grades, policies, parameters, methods, notes. */
  readonly head: readonly FieldChange[]
  readonly sections: readonly PartChange[]
  /** Items, bonus items and questions in the order of the later state, then those removed. */
  readonly items: readonly PartChange[]
  readonly vetoes: readonly PartChange[]
  readonly counts: { readonly items: ChangeCounts; readonly vetoes: ChangeCounts }
}

interface Part extends NamedPart {
  /** The section it stands in, as a part; null where there is none. */
  readonly within: Part | null
  readonly fields: JsonRecord
}

interface Parts {
  readonly head: JsonRecord
  readonly sections: readonly Part[]
  readonly items: readonly Part[]
  readonly vetoes: readonly Part[]
}

/** Compares two states of a template part by part; pairs are found by `matchParts`. */
export function compareTemplates(before: ComparableTemplate, after: ComparableTemplate): TemplateComparison {
  const [earlier, later] = [partsOf(before), partsOf(after)]
  const sectionPairs = matchParts(earlier.sections, later.sections)
  const items = compareParts(earlier.items, later.items, sectionPairs)
  const vetoes = compareParts(earlier.vetoes, later.vetoes, sectionPairs)
  return {
    head: fieldChanges(earlier.head, later.head),
    sections: compareParts(earlier.sections, later.sections, sectionPairs),
    items,
    vetoes,
    counts: { items: countChanges(items), vetoes: countChanges(vetoes) },
  }
}

export const countChanges = (parts: readonly PartChange[]): ChangeCounts => ({
  changed: parts.filter(({ what, fields }) => what === 'kept' && fields.length > 0).length,
  added: parts.filter(({ what }) => what === 'added').length,
  removed: parts.filter(({ what }) => what === 'removed').length,
  moved: parts.filter(({ moved }) => moved).length,
})

function compareParts(earlier: readonly Part[], later: readonly Part[], sections: ReadonlyMap<Part, Part>): PartChange[] {
  const pairs = matchParts(earlier, later)
  const moved = movedParts(earlier, later, pairs, sections)
  const kept = new Set(pairs.values())
  return [
    ...later.flatMap((part): PartChange[] => {
      const before = pairs.get(part)
      if (before === undefined) return [changeOf('added', part)]
      const fields = fieldChanges(before.fields, part.fields)
      if (fields.length === 0 && !moved.has(part)) return []
      return [{ ...changeOf('kept', part), moved: moved.has(part), fields }]
    }),
    ...earlier.filter((part) => !kept.has(part)).map((part) => changeOf('removed', part)),
  ]
}

const changeOf = (what: PartChange['what'], { code, title, within }: Part): PartChange => ({
  what,
  code,
  title,
  section: within?.code ?? null,
  moved: false,
  fields: [],
})

/** Parts that stand in another section, or out of order among those that stayed in theirs. */
function movedParts(
  earlier: readonly Part[],
  later: readonly Part[],
  pairs: ReadonlyMap<Part, Part>,
  sections: ReadonlyMap<Part, Part>,
): ReadonlySet<Part> {
  const placeOf = new Map(earlier.map((part, place) => [part, place]))
  const stayed = new Map<Part | null, Part[]>()
  const moved = new Set<Part>()
  for (const part of later) {
    const before = pairs.get(part)
    if (before === undefined) continue
    const section = part.within === null ? null : (sections.get(part.within) ?? part.within)
    if (section === before.within) stayed.set(section, [...(stayed.get(section) ?? []), part])
    else moved.add(part)
  }
  for (const parts of stayed.values()) {
    const place = (part: Part): number => placeOf.get(pairs.get(part) ?? part) ?? 0
    const strays = outOfOrder(parts.map(place))
    for (const part of parts) if (strays.has(place(part))) moved.add(part)
  }
  return moved
}

function fieldChanges(before: JsonRecord, after: JsonRecord): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => !sameJson(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function partsOf(template: ComparableTemplate): Parts {
  if (template.templateKind === 'questionnaire') {
    const { questions, ...head } = template
    const items = questions.map((question) => partOf(null, question, String(question.no), question.text))
    return { head: { ...head }, sections: [], items, vetoes: [] }
  }
  const { bonusItems = [], vetoes = [], categories, ...head } = { bonusItems: undefined, vetoes: undefined, ...template }
  const sections = categories.map(({ items, ...section }) => ({
    part: partOf(null, section, section.code, section.title),
    items,
  }))
  const inSection = (within: Part | null, items: readonly { readonly code: string; readonly title: string }[]) =>
    items.map((item) => partOf(within, item, item.code, item.title))
  return {
    head: { ...head },
    sections: sections.map(({ part }) => part),
    items: [...sections.flatMap(({ part, items }) => inSection(part, items)), ...inSection(null, bonusItems)],
    vetoes: inSection(null, vetoes),
  }
}

const partOf = (within: Part | null, fields: object, code: string, title: string): Part => ({
  code,
  title,
  within,
  fields: { ...fields },
})
