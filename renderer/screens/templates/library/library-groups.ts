import type { DraftLine } from '../../../data/useDrafts'
import type { TemplateLine } from '../../../data/useTemplates'

/** One line of the library: a draft, or a version that was published. */
export type LibraryEntry =
  | { readonly kind: 'draft'; readonly key: string; readonly draft: DraftLine }
  | { readonly kind: 'version'; readonly key: string; readonly version: TemplateLine }

/** A template with its drafts and versions. */
export interface LibraryGroup {
  readonly id: string
  /** As the first of its entries is called. */
  readonly name: string
  readonly subject: TemplateLine['subject']
  readonly entries: readonly LibraryEntry[]
}

/** `used`: drafts and what is offered for new visits; `retired`: what is not any more. */
export type LibraryView = 'used' | 'retired'

export const draftKey = (draftId: string): string => `draft/${draftId}`
export const versionKey = ({ id, version }: Pick<TemplateLine, 'id' | 'version'>): string => `version/${id}@${version}`

/**
 * The library as it is shown: templates that are being written first, then in the order of their first publishing; in each its
 * drafts, the last changed first, then its versions, the newest first.
 */
export function libraryGroups(
  templates: readonly TemplateLine[],
  drafts: readonly DraftLine[],
  view: LibraryView,
): readonly LibraryGroup[] {
  const shown = templates.filter(({ state }) => (state === 'retired') === (view === 'retired')).toReversed()
  const written = view === 'retired' ? [] : drafts
  const ids = [...written.map(({ templateId }) => templateId), ...templates.map(({ id }) => id)]
  return [...new Set(ids)].flatMap((id) => {
    const entries = [
      ...written.filter(({ templateId }) => templateId === id).map(draftEntry),
      ...shown.filter((one) => one.id === id).map(versionEntry),
    ]
    const [first] = entries
    if (first === undefined) return []
    const { name, subject } = first.kind === 'draft' ? first.draft : first.version
    return [{ id, name, subject, entries }]
  })
}

const draftEntry = (draft: DraftLine): LibraryEntry => ({ kind: 'draft', key: draftKey(draft.draftId), draft })
const versionEntry = (version: TemplateLine): LibraryEntry => ({ kind: 'version', key: versionKey(version), version })

/** Groups whose name, number or version holds what was typed; of a group that is named so, all entries. */
export function filterGroups(groups: readonly LibraryGroup[], typed: string): readonly LibraryGroup[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return groups
  const holds = (text: string) => text.normalize('NFKC').toLowerCase().includes(wanted)
  return groups.flatMap((group) => {
    if (holds(group.name) || holds(group.id)) return [group]
    const entries = group.entries.filter(
      (entry) =>
        holds(entry.kind === 'draft' ? entry.draft.name : entry.version.name) ||
        (entry.kind === 'draft' ? entry.draft.version : entry.version.version).toLowerCase() === wanted,
    )
    return entries.length === 0 ? [] : [{ ...group, entries }]
  })
}

export const entriesOf = (groups: readonly LibraryGroup[]): readonly LibraryEntry[] => groups.flatMap(({ entries }) => entries)
