import type { Limit } from '@core/pairing/proposal/limits'
import type { TFunction } from 'i18next'
import { departmentName } from '../cell-forms'

/** Which limit to relax, as a sentence. @param nameOf Name of an organization by its id. */
export function limitSentence(t: TFunction<'planning'>, limit: Limit, nameOf: (id: string) => string): string {
  switch (limit.code) {
    case 'PLACES_LEFT':
      return t('limit.PLACES_LEFT', { clinics: namesOf(t, limit.recipientIds.map(nameOf)) })
    case 'CAPACITY_TOO_SMALL':
      return t('limit.CAPACITY_TOO_SMALL', { count: limit.short })
    case 'ONLY_FORBIDDEN':
      return t('limit.ONLY_FORBIDDEN', { name: nameOf(limit.recipientId) })
    case 'PINS_OVER_CAPACITY':
      return t('limit.PINS_OVER_CAPACITY', { name: nameOf(limit.supporterId), count: limit.short })
    case 'HOSPITALS_FULL':
      return t('limit.HOSPITALS_FULL', {
        hospitals: namesOf(t, limit.supporterIds.map(nameOf)),
        clinics: namesOf(t, limit.recipientIds.map(nameOf)),
        count: limit.short,
      })
    case 'DEPARTMENT_OFFERED_BY_NONE':
      return t('limit.DEPARTMENT_OFFERED_BY_NONE', {
        department: departmentName(limit.department),
        clinics: namesOf(t, limit.recipientIds.map(nameOf)),
      })
  }
}

const MOST_NAMES = 3

function namesOf(t: TFunction<'planning'>, names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).join(t('comma'))
  return names.length <= MOST_NAMES ? first : t('andOthers', { first, count: names.length })
}
