import { useTranslation } from 'react-i18next'
import { itemDecimals } from '@core/scoring/shown-decimals'
import { numberOf } from '@core/scoring/parameters'
import type { DeductClause, DeductRule } from '@core/scoring/template'
import { decimalText, points } from '@core/shared/points'
import { ClauseKey } from '../../../components/sheet/ClauseKey'
import { ClauseTable, FIGURE_PX, KEY_PX } from '../../../components/sheet/ClauseTable'
import { formatPoints } from '../../../i18n/format'
import { ClauseFoot } from './ClauseFoot'
import { DeskField } from './DeskField'
import { lostOf, useCurrentItem, useDesk } from './sheet-desk'
import { openField } from './sheet-fields'
import { useClauseHint } from './useClauseHint'

/** 扣分条款: the digit of a clause opens its count. */
export function DeductClauses({ rule }: { readonly rule: DeductRule }) {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const { itemScore } = useCurrentItem()
  const hint = useClauseHint()
  const { points: awarded, max } = itemScore
  const lost =
    awarded === null || lostOf(itemScore) === null
      ? null
      : decimalText(points(max).sub(points(awarded)), itemDecimals(session.template))
  const standard = ({ unit, pointsPerUnit, maxDeduct }: DeductClause) => {
    const each = numberOf(pointsPerUnit, session.parameters)
    return maxDeduct === undefined
      ? t('clause.perUnit', { unit, points: each })
      : t('clause.perUnitCapped', { unit, points: each, max: maxDeduct })
  }
  return (
    <ClauseTable aria-label={t('clause.deduct')}>
      <colgroup>
        <col style={{ width: KEY_PX }} />
        <col />
        <col style={{ width: 190 }} />
        <col style={{ width: FIGURE_PX }} />
        <col style={{ width: FIGURE_PX }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('clause.key')}</th>
          <th scope="col">{t('clause.deduct')}</th>
          <th scope="col">{t('clause.standard')}</th>
          <th scope="col" data-align="right">
            {t('clause.count')}
          </th>
          <th scope="col" data-align="right">
            {t('clause.deducted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rule.rules.map((clause, index) => {
          const field = `count/${clause.id}` as const
          const taken = itemScore.lost.find((loss) => loss.by === clause.id)
          const tone = session.field === field ? 'current' : taken === undefined ? 'free' : 'loss'
          const open = () => act((now) => openField(now, field))
          return (
            <tr key={clause.id} data-tone={tone} data-pick="" onClick={open}>
              <td>
                <ClauseKey cap={String(index + 1)} name={clause.label} tone={tone} isOn={!session.isLocked} onPress={open} />
              </td>
              <td data-name="" title={clause.label}>
                {clause.label}
              </td>
              <td data-quiet="">{standard(clause)}</td>
              <td>
                <DeskField field={field} name={t('clause.countOf', { label: clause.label })} kind="number" placeholder="0" />
              </td>
              <td data-align="right" {...(taken === undefined ? { 'data-zero': '' } : { 'data-lost': '' })}>
                {taken === undefined ? '0' : formatPoints(`-${taken.points}`)}
              </td>
            </tr>
          )
        })}
      </tbody>
      <ClauseFoot
        span={5}
        hint={hint}
        label={t('clause.deductedAll')}
        figure={lost === null ? '0' : <b>{formatPoints(`-${lost}`)}</b>}
      />
    </ClauseTable>
  )
}
