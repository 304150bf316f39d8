import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellWords } from '@core/drafting/grid-cells'

/** The words that cells show and take, in the language of the window. */
export function useCellWords(): CellWords {
  const { t } = useTranslation('designer')
  return useMemo(
    () => ({
      evidence: { never: t('evidence.never'), on_deduction: t('evidence.on_deduction'), always: t('evidence.always') },
      yes: t('grid.yes'),
      no: t('grid.no'),
      comma: t('comma'),
    }),
    [t],
  )
}
