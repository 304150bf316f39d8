import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../i18n/format'
import { basisText } from './offer-words'
import { FactCells, LabelledRow } from './row-style'
import { useDesk } from './sheet-desk'

/** 底账: the figures of the registry for the present item, and what they rest on. They count only when they are taken. */
export function RegistryBasis() {
  const { t, i18n } = useTranslation('sheet')
  const { session, visitOn } = useDesk()
  const offer = session.offers[session.current]
  if (offer === undefined) return null
  const dayText = (day: string) => formatDay(day, visitOn, i18n.language)
  return (
    <LabelledRow style={{ marginTop: 0, marginBottom: 8 }} data-testid="registry-basis">
      <span>{t('offer.label')}</span>
      <FactCells aria-label={t('offer.source')}>
        <tbody>
          {offer.basis.map((basis, index) => (
            <tr key={basis.word}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={offer.basis.length}>
                  {t('offer.source')}
                </th>
              )}
              <th scope="row">{t(`offer.word.${basis.word}`)}</th>
              <td style={{ width: 1, whiteSpace: 'nowrap', fontWeight: 700, textAlign: 'right' }}>{basis.value}</td>
              <td>{basisText(basis, t, dayText)}</td>
            </tr>
          ))}
        </tbody>
      </FactCells>
    </LabelledRow>
  )
}
