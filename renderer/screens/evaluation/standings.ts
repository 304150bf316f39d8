import type { ScoredTemplate, VetoEffect } from '@core/scoring/template'
import type { Gap, Group, Part, RankedStanding, UnrankedStanding } from '../../data/useEvaluation'

/** One subject of the ranking table: with a rank, or with the reason why it has none. */
export type Standing = (RankedStanding & { readonly reason: null }) | (UnrankedStanding & { readonly rank: null })

/** The ranked in their order, then those that are not ranked. */
export const standingsOf = (group: Group): readonly Standing[] => [
  ...group.ranked.map((standing) => ({ ...standing, reason: null })),
  ...group.unranked.map((standing) => ({ ...standing, rank: null })),
]

/** A sheet that counts, or a clinic without one. */
export type StandingPart = (Part & { readonly kind: 'part' }) | (Gap & { readonly kind: 'gap' })

export const partsOf = ({ parts, gaps }: Pick<Standing, 'parts' | 'gaps'>): readonly StandingPart[] => [
  ...parts.map((part) => ({ ...part, kind: 'part' as const })),
  ...gaps.map((gap) => ({ ...gap, kind: 'gap' as const })),
]

export const partKey = (part: StandingPart): string => (part.kind === 'part' ? part.sheetId : part.clinicCode)

/** How many sheets count in the total. */
export const countedParts = ({ parts }: Pick<Standing, 'parts'>): number => parts.filter(({ total }) => total !== null).length

/** How many sheets and clinics are missing from it. */
export const missingParts = ({ parts, gaps }: Pick<Standing, 'parts' | 'gaps'>): number =>
  parts.length + gaps.length - countedParts({ parts })

/** "3", or "2/3" when a sheet or clinic is missing from the total. */
export function visitCount(standing: Pick<Standing, 'parts' | 'gaps'>): string {
  const counted = countedParts(standing)
  const missing = missingParts(standing)
  return missing === 0 ? String(counted) : `${counted}/${counted + missing}`
}

/** Every sheet that counts in the losses of a group. */
export const completeSheets = (group: Group): number =>
  standingsOf(group).reduce((count, { parts }) => count + parts.filter(({ status }) => status === 'complete').length, 0)

/** What the raised vetoes do to grade and rank: `grade` replaces the grade, `rank` only takes the rank, null neither. */
export function vetoOutcome(template: ScoredTemplate | undefined, codes: readonly string[]): 'grade' | 'rank' | null {
  const effects = codes.map(
    (code): VetoEffect =>
      template?.vetoes?.find((veto) => veto.code === code)?.effect ?? template?.vetoPolicy.effect ?? 'force_grade',
  )
  if (effects.some((effect) => effect === 'zero_total' || effect === 'force_grade')) return 'grade'
  return effects.includes('no_rank') ? 'rank' : null
}
