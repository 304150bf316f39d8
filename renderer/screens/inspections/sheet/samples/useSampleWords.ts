import { useTranslation } from 'react-i18next'
import type { SampleForm, SampleRow } from '@core/inspection/samples/sample-rows'

/** What a table says in a few words: "合格 9 / 抽查 10", or records and faults. */
export function useSampleWords(): (form: SampleForm, rows: readonly SampleRow[]) => string {
  const { t } = useTranslation('survey')
  return (form, rows) => {
    if (form.asks === 'faults') {
      const faults = rows.flatMap(({ counts }) => Object.values(counts)).reduce((total, count) => total + count, 0)
      return t('samples.faults', { count: rows.length, faults })
    }
    const judged = rows.filter(({ isRight }) => isRight !== null)
    const right = judged.filter(({ isRight }) => isRight === true).length
    const open = rows.length - judged.length
    return t(open === 0 ? 'samples.right' : 'samples.rightOpen', { right, judged: judged.length, open })
  }
}
