import type { EvidenceTarget } from '@core/inspection/evidence'
import type { Sheet } from '../../../../data/useSheet'

/** Title of the item or veto; '' where the sheet has none of that code. */
export function titleOf({ template }: Sheet, { of, code }: EvidenceTarget): string {
  if (template.templateKind === 'questionnaire') return ''
  const vetoes = template.templateKind === 'scored' ? (template.vetoes ?? []) : []
  const bonus = template.templateKind === 'scored' ? (template.bonusItems ?? []) : []
  const items = [...template.categories.flatMap((section): readonly Named[] => section.items), ...bonus]
  return (of === 'veto' ? vetoes : items).find((one: Named) => one.code === code)?.title ?? ''
}

interface Named {
  readonly code: string
  readonly title: string
}
