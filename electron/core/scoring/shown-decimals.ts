import type { ScoredTemplate } from './template'

/** Decimals of total, range, bonus and sums, of index and rate: 2 unless the template says otherwise (norm of scores, section 1). */
export const totalDecimals = (template: { readonly totalDecimals?: number }): number => template.totalDecimals ?? 2

/** Decimals of an item's points and of what it lost, as shown. */
export const itemDecimals = (template: Pick<ScoredTemplate, 'scoreRounding' | 'totalDecimals'>): number =>
  template.scoreRounding.applyAt === 'item' ? template.scoreRounding.decimals : totalDecimals(template)
