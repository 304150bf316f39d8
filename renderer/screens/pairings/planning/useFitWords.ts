import type { Distance } from '@core/pairing/proposal/distance'
import type { PairFit } from '@core/pairing/proposal/pair-fit'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { departmentName } from '../cell-forms'

/** Why a hospital suits a clinic, in words with their figures. */
export function useFitWords() {
  const { t } = useTranslation('planning')
  return useMemo(() => {
    const distance = (given: Distance): string =>
      given.by === 'km' ? t('fit.km', { km: given.km }) : t(`fit.shared.${given.shared}`)
    return {
      /** "3/4"; a dash where nothing was asked for. */
      department: ({ needed, missing }: PairFit): string =>
        needed.length === 0 ? t('fit.noNeeds') : t('fit.match', { met: needed.length - missing.length, needed: needed.length }),
      distance: (fit: PairFit): string => distance(fit.distance),
      continuity: ({ isContinued }: PairFit): string =>
        isContinued === null ? t('fit.first') : isContinued ? t('fit.continued') : t('fit.changed'),
      /** The departments that are missing, as one sentence; empty when none is. */
      missing: ({ missing }: PairFit): string =>
        missing.length === 0 ? '' : t('fit.missing', { departments: missing.map(departmentName).join(t('comma')) }),
    }
  }, [t])
}
