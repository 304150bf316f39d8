import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { vetoEffectWords } from './policy-words'
import type { PaperSheet } from './sheet-rows'

/** What stands below the items: total, vetoes, notes, signatures. */
export function TemplateSheetEnd({ template, hasStars }: { readonly template: PaperSheet; readonly hasStars: boolean }) {
  const { t } = useTranslation('templates')
  const { vetoes = [], notes = [], signatureBlock = [] } = template
  const allNotes = hasStars ? [...notes, t('sheet.stars')] : notes
  return (
    <>
      <tr>
        <th scope="row" colSpan={3}>
          {t('total')}
        </th>
        <th data-align="right">{template.totalPoints}</th>
        <th colSpan={3}>{template.bonusCap === undefined ? '' : t('sheet.totalWithBonus', { points: template.bonusCap })}</th>
      </tr>
      {vetoes.length > 0 && (
        <Wide title={t('vetoes')} lineId="vetoes">
          <ol>
            {vetoes.map((veto) => (
              <li key={veto.code}>{t('sheet.veto', { code: veto.code, title: veto.title })}</li>
            ))}
          </ol>
          <small>{vetoEffectWords(t, template)}</small>
        </Wide>
      )}
      {allNotes.length > 0 && (
        <Wide title={t('notes')} lineId="notes">
          <ol>
            {allNotes.map((note, index) => (
              <li key={note}>{t('sheet.note', { number: index + 1, note })}</li>
            ))}
          </ol>
        </Wide>
      )}
      {signatureBlock.length > 0 && (
        <Wide title={t('signatures')} lineId="signatures">
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '14px 24px', padding: '8px 0' }}>
            {signatureBlock.map((who) => (
              <span key={who} style={{ display: 'flex', gap: 8, whiteSpace: 'nowrap' }}>
                {who}
                <span style={{ flex: 1, borderBottom: '1px solid currentColor' }} />
              </span>
            ))}
          </div>
        </Wide>
      )}
    </>
  )
}

/** One line over the whole width with its title at the left. */
function Wide({ title, lineId, children }: { readonly title: string; readonly lineId: string; readonly children: ReactNode }) {
  return (
    <tr data-line={lineId}>
      <th scope="row">{title}</th>
      <td colSpan={6}>{children}</td>
    </tr>
  )
}
