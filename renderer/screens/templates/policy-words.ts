import type { ScoredTemplate } from '@core/scoring/template'
import type { TFunction } from 'i18next'

type Words = TFunction<'templates'>

/** How points are rounded, in a sentence. */
export function roundingWords(t: Words, { scoreRounding, totalDecimals = 2 }: ScoredTemplate): string {
  return scoreRounding.applyAt === 'item'
    ? t('rounding.item', { decimals: scoreRounding.decimals, totalDecimals })
    : t('rounding.total', { totalDecimals })
}

/** What an item that does not apply does to the total, in a sentence. */
export const waivingWords = (t: Words, { notApplicablePolicy }: ScoredTemplate): string => t(`waiving.${notApplicablePolicy}`)

/** What a raised veto does, in a sentence. */
export function vetoEffectWords(t: Words, { vetoPolicy, grades }: Pick<ScoredTemplate, 'vetoPolicy' | 'grades'>): string {
  return t(`vetoEffect.${vetoPolicy.effect}`, { grade: vetoPolicy.grade ?? grades.at(-1)?.name ?? '' })
}

/** "90 分及以上", "80 分及以上，不足 90 分", "不足 60 分"; the limits belong to the grade above. */
export function gradeWords(t: Words, { grades }: ScoredTemplate): readonly { readonly name: string; readonly words: string }[] {
  return grades.map(({ name, min }, index) => {
    const above = grades[index - 1]?.min
    const words =
      above === undefined
        ? t('grade.from', { min })
        : index === grades.length - 1
          ? t('grade.below', { max: above })
          : t('grade.between', { min, max: above })
    return { name, words }
  })
}
