import { useTranslation } from 'react-i18next'
import { useCurrentItem, useDesk } from './sheet-desk'
import { following, isBonus } from './sheet-order'
import { offerAt, storedFact } from './sheet-session'

/** What Enter and the digits do at the present item, in one sentence. */
export function useClauseHint(): string {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const { item } = useCurrentItem()
  const next = following(session.template, item.code)
  if (session.isLocked) return t('hint.locked')
  if (session.field?.startsWith('count/') === true) return next === null ? t('hint.countLast') : t('hint.count', { next })
  if (session.field === 'waiver') return t('hint.waiver')
  if (storedFact(session, item.code) !== undefined) return next === null ? t('hint.answeredLast') : t('hint.answered', { next })
  const offer = offerAt(session, item.code)
  if (offer !== undefined && !isBonus(session.template, item.code))
    return t(offer.fact === null ? 'hint.offerPart' : 'hint.offer')
  return t(isBonus(session.template, item.code) ? 'hint.bonus' : `hint.${item.scoring.kind}`)
}
