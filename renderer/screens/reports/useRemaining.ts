import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forecast, remainingWords, type Forecast } from './remaining-time'

/** How long work that is under way will last, in words; '' while that is not known. @param key Another piece of work begins anew. */
export function useRemaining(key: string | null, done: number, total: number): string {
  const { t } = useTranslation('reports')
  const [told, setTold] = useState<{ readonly key: string | null; readonly forecast: Forecast | null; readonly at: number }>({
    key: null,
    forecast: null,
    at: 0,
  })
  useEffect(() => {
    const at = performance.now()
    setTold((last) => ({ key, forecast: forecast(last.key === key ? last.forecast : null, done, total, at), at }))
  }, [key, done, total])
  const words = told.forecast === null || told.key !== key ? null : remainingWords(told.forecast, told.at)
  if (words === null) return ''
  return words.unit === 'soon' ? t('remaining.soon') : t(`remaining.${words.unit}`, { count: words.count })
}
