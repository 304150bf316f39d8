import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '@core/shared/error-code'
import { SelectField } from '../../components/SelectField'
import { SideTable } from '../../components/SideTable'
import type { ClosePlan, EngagementAct } from '../../data/useMerge'
import { formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'

export interface EngagementTableProps {
  readonly engagements: ClosePlan['engagements']
  /** There is a successor with whom they may go on. */
  readonly canMove: boolean
  /** The first day on which the institution is no more. */
  readonly closedOn: string
  readonly onAct: (id: string, act: EngagementAct) => void
}

/**
 * Pairings and postings that still run on the closing day, or begin later: each ends (what has not begun is cancelled), or
 * goes on with the successor; where it cannot, why.
 */
export function EngagementTable({ engagements, canMove, closedOn, onAct }: EngagementTableProps) {
  const { t } = useTranslation(['organizations', 'errors'])
  if (engagements.length === 0) return <div>{t('close.nothingRuns')}</div>
  const nameOf = ({ kind, staffName, otherName }: ClosePlan['engagements'][number]): string =>
    kind === 'pairing' ? otherName : t('close.posted', { name: staffName, other: otherName })
  const refused = engagements.filter(({ refusal }) => refusal !== null)
  return (
    <>
      <div style={{ maxHeight: 220, overflow: 'auto' }}>
        <SideTable
          name={t('close.engagements')}
          columns={[
            { header: t('close.kind'), width: 64 },
            { header: t('close.whom') },
            { header: t('story.period'), width: 190 },
            { header: t('close.act'), width: 168 },
          ]}
          rows={engagements.map((one) => ({
            key: one.id,
            cells: [
              t(`close.kinds.${one.kind}`),
              nameOf(one),
              t('period', { from: one.startsOn, to: formatText(one.endsOn) }),
              <SelectField
                key="act"
                name={t('close.actOf', { name: nameOf(one) })}
                hasError={one.refusal !== null}
                value={one.act}
                options={(canMove ? (['move', 'end'] as const) : (['end'] as const)).map((value) => ({
                  value,
                  label: t(`close.acts.${value === 'end' && one.startsOn >= closedOn ? 'cancel' : value}`),
                }))}
                onPick={(act) => onAct(one.id, act)}
              />,
            ],
          }))}
        />
      </div>
      {refused.map((one) => (
        <div key={one.id} role="alert" style={{ color: colour.error }}>
          {t('close.cannot', { name: nameOf(one), reason: t(`errors:${one.refusal as ErrorCode}`) })}
        </div>
      ))}
    </>
  )
}
