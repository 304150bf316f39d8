import { useTranslation } from 'react-i18next'
import { StateWord } from '../../../components/StateWord'
import { formatPoints } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { Head } from './head-style'
import { lostOf, useCurrentItem, useDesk } from './sheet-desk'

/** The item: code, title, points; what is required; how it is checked. */
export function ItemHead() {
  const { t } = useTranslation(['sheet', 'evidence'])
  const { session } = useDesk()
  const { item, itemScore } = useCurrentItem()
  const methods = (item.checkMethods ?? []).map((method) => session.template.checkMethods?.[method] ?? method)
  const tone = itemScore.points === null ? 'none' : lostOf(itemScore) === null ? 'full' : 'lost'
  const isWaived = itemScore.state === 'not_applicable'
  return (
    <Head>
      <div data-title="">
        <h2>
          <b>{item.code}</b>
          {item.title}
        </h2>
        {isWaived && (
          <StateWord kind="not-applicable" icon="waived">
            {t('state.not_applicable')}
          </StateWord>
        )}
        {!isWaived && (
          <span data-points={tone} data-testid="item-points">
            {formatPoints(itemScore.points)}
          </span>
        )}
        <span style={{ color: colour.ink2 }}>{t(isWaived ? 'notCounted' : 'ofPoints', { max: itemScore.max })}</span>
      </div>
      {item.requirement !== undefined && <p data-requirement="">{item.requirement}</p>}
      <p data-methods="">
        {methods.length > 0 && <span>{t('methods', { methods: methods.join(t('comma')) })}</span>}
        {(item.evidence ?? []).length > 0 && <span>{t('evidence', { evidence: item.evidence?.join(t('comma')) })}</span>}
        {item.evidenceRule !== undefined && item.evidenceRule !== 'never' && (
          <span>{t(`evidence:rule.${item.evidenceRule}`)}</span>
        )}
        <span>{t(item.allowNotApplicable ? 'waivable' : 'notWaivable')}</span>
      </p>
    </Head>
  )
}
