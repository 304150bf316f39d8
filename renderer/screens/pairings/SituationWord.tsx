import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { formatDay } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import type { Situation } from './matrix-model'

/** What a clinic's row is worth saying. */
export function SituationWord({ situation }: { readonly situation: Situation }) {
  const { t, i18n } = useTranslation('pairings')
  const { referenceOn } = useOpenWorkspace()
  switch (situation.kind) {
    case 'gap':
      return (
        <StateWord kind="warn-solid" isDense>
          {t('situation.gap')}
        </StateWord>
      )
    case 'expiring':
      return (
        <span style={{ color: colour.warn }}>
          {t('situation.expiring', { day: formatDay(situation.endsOn, referenceOn, i18n.language) })}
        </span>
      )
    case 'understaffed':
      return <span style={{ color: colour.warn }}>{t('situation.understaffed', { count: situation.missing })}</span>
    case 'future':
      return (
        <span style={{ color: colour.ink2 }}>
          {t('situation.future', { day: formatDay(situation.startsOn, referenceOn, i18n.language) })}
        </span>
      )
    case 'fine':
      return <span style={{ color: colour.ink2 }}>{t('situation.fine')}</span>
  }
}
