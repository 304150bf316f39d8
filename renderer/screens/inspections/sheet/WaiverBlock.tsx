import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { points, shortText, sum } from '@core/shared/points'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { colour, focusMark } from '../../../theme/tokens'
import { DeskField } from './DeskField'
import { FactCells, LabelledRow } from './row-style'
import { useCurrentItem, useDesk } from './sheet-desk'
import { typeText } from './sheet-fields'
import { isBonus } from './sheet-order'
import { unchanged } from './sheet-session'

const Frame = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '76px minmax(0, 1fr)',
  gap: '8px 10px',
  alignItems: 'center',
  marginBottom: 10,
  padding: '10px 12px',
  border: `1px solid ${colour.notApplicableLine}`,
  background: colour.notApplicableTint,
  '& [data-label]': { color: colour.ink2 },
  '& [data-common]': { display: 'flex', flexWrap: 'wrap', gap: 8 },
})

const Reason = styled('button')({
  all: 'unset',
  padding: '0 8px',
  border: `1px solid ${colour.line3}`,
  borderRadius: 2,
  background: colour.surface,
  cursor: 'pointer',
  '& b': { marginRight: 10 },
  '&:focus-visible': focusMark,
})

/** 缺项: the reason, common ones by digit. */
export function WaiverReason() {
  const { t } = useTranslation('sheet')
  const { session, act } = useDesk()
  return (
    <Frame>
      <span data-label="">{t('waiver.reason')}</span>
      <DeskField field="waiver" name={t('waiver.reason')} kind="text" maxLength={500} />
      {!session.isLocked && (
        <>
          <span data-label="">{t('waiver.common')}</span>
          <span data-common="">
            {session.words.waiverReasons.map((reason, index) => (
              <Reason
                key={reason}
                type="button"
                tabIndex={-1}
                onMouseDown={keepFocus}
                onClick={() =>
                  act((now) => {
                    const { session: typed } = typeText(now, 'waiver', '')
                    return unchanged(typeText(typed, 'waiver', String(index + 1)).session)
                  })
                }
              >
                <b>{index + 1}</b>
                {reason}
              </Reason>
            ))}
          </span>
        </>
      )}
    </Frame>
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
