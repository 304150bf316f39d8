import type { Draft } from './draft'
import { headBreaches, lineBreaches, sectionBreaches, vetoBreaches } from './draft-breaches'
import type { DraftIssue } from './draft-issue'
import { draftWarnings } from './draft-warnings'
import { namesOf } from './names-of-draft'
import { publishingBreaches } from './publishing-breaches'

export interface DraftCheck {
  /** What publishing refuses, in the order of the sheet, then what the whole adds up to. */
  readonly breaches: readonly DraftIssue[]
  readonly warnings: readonly DraftIssue[]
}

/**
 * Everything that is wrong with a draft, each at its place. A draft without breaches gives a template that publishing takes.
 * @param published Versions of the template that stand, in the order of publishing.
 */
export function checkDraft(draft: Draft, published: readonly string[] = []): DraftCheck {
  const names = namesOf(draft)
  return {
    breaches: [
      ...headBreaches(draft, published),
      ...draft.sections.flatMap((section) => [
        ...sectionBreaches(section, names),
        ...section.items.flatMap((line) => lineBreaches(line, names)),
      ]),
      ...draft.bonusItems.flatMap((line) => lineBreaches(line, names)),
      ...draft.vetoes.flatMap((entry) => vetoBreaches(entry, names)),
      ...publishingBreaches(draft, names),
    ],
    warnings: draftWarnings(draft, names, published),
  }
}
