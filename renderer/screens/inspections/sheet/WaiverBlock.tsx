import { useTranslation } from 'react-i18next'
import { points, shortText, sum } from '@core/shared/points'
import { DeskField } from './DeskField'
import { ReasonBox } from './ReasonBox'
import { FactCells, LabelledRow } from './row-style'
import { useCurrentItem, useDesk } from './sheet-desk'
import { typeText } from './sheet-fields'
import { isBonus } from './sheet-order'
import { unchanged } from './sheet-session'

/** 缺项: the reason, common ones by digit. */
export function WaiverReason() {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  const name = t('waiver.reason')
  return (
    <ReasonBox
      label={name}
      field={<DeskField field="waiver" name={name} kind="text" maxLength={500} />}
      reasons={session.words.waiverReasons}
      isLocked={session.isLocked}
      onReason={(digit) =>
        act((now) => {
          const { session: typed } = typeText(now, 'waiver', '')
          return unchanged(typeText(typed, 'waiver', String(digit)).session)
        })
      }
    />
  )
}

/** What leaving the item out does to the denominator. */
export function WaiverEffect() {
  const { t } = useTranslation('sheet')
  const { session, score } = useDesk()
  const { item, itemScore } = useCurrentItem()
  const { template } = session
  const after = sum(score.sections.map((section) => points(section.applicable)))
  const leaves = template.notApplicablePolicy === 'rescale' || template.notApplicablePolicy === 'rescale_section'
  const before = leaves ? after.add(points(itemScore.max)) : after
  const method = isBonus(template, item.code)
    ? t('waiver.bonus')
    : t(`waiver.methods.${template.notApplicablePolicy}`, { after: shortText(after), full: template.totalPoints })
  return (
    <LabelledRow>
      <span>{t('waiver.effect')}</span>
      <FactCells>
        <tbody>
          <tr>
            {!isBonus(template, item.code) && (
              <>
                <th scope="row">{t('waiver.before')}</th>
                <td>{shortText(before)}</td>
                <th scope="row">{t('waiver.after')}</th>
                <td>{shortText(after)}</td>
              </>
            )}
            <th scope="row">{t('waiver.method')}</th>
            <td>{method}</td>
          </tr>
        </tbody>
      </FactCells>
    </LabelledRow>
  )
}
