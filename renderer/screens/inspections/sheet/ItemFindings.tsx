import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { LinkButton } from '../../../components/LinkButton'
import { useRemoveFinding, type Finding } from '../../../data/useSheet'
import { formatDay } from '../../../i18n/format'
import { FactCells, LabelledRow } from './row-style'
import { useFrame } from './sheet-frame'

/** 问题 drafted from this item. */
export function ItemFindings() {
  const { t, i18n } = useTranslation('sheet')
  const { sheet, isLocked, visitOn, current } = useFrame()
  const remove = useRemoveFinding(sheet.id)
  const [asked, setAsked] = useState<Finding | null>(null)
  const findings = sheet.findings.filter((finding) => finding.itemCode === current)
  if (findings.length === 0) return null
  const hasDays = findings.some(({ dueOn }) => dueOn !== null)
  return (
    <LabelledRow>
      <span>{t('findings.label')}</span>
      <FactCells>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id}>
              <td>{finding.problem}</td>
              {hasDays && (
                <td style={{ whiteSpace: 'nowrap', width: 1 }}>
                  {finding.dueOn !== null && t('findings.due', { day: formatDay(finding.dueOn, visitOn, i18n.language) })}
                </td>
              )}
              {!isLocked && (
                <td style={{ width: 1, whiteSpace: 'nowrap' }}>
                  <LinkButton type="button" onClick={() => setAsked(finding)}>
                    {t('findings.remove')}
                  </LinkButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </FactCells>
      {asked !== null && (
        <ConfirmDialog
          title={t('findings.removeTitle')}
          verb={t('findings.remove')}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            remove.mutate({ requestId: crypto.randomUUID(), findingId: asked.id })
            setAsked(null)
          }}
        >
          <div>{asked.problem}</div>
          <div>{t('findings.removeBody')}</div>
        </ConfirmDialog>
      )}
    </LabelledRow>
  )
}
