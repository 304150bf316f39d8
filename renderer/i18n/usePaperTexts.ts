import type { PaperTexts } from '@core/papers/paper-texts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The words of papers, so that the screen says of a fact what the paper will say. */
export function usePaperTexts(): PaperTexts {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => i18n.getFixedT(language, 'papers') as unknown as PaperTexts, [i18n, language])
}
