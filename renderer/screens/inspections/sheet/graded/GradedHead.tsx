import { useTranslation } from 'react-i18next'
import { typeText } from '@core/papers/condition-text'
import { methodName } from '@core/papers/blank-parts'
import { StateWord } from '../../../../components/StateWord'
import { usePaperTexts } from '../../../../i18n/usePaperTexts'
import { Head } from '../head-style'
import { useGraded, useGradedItem } from './graded-desk'
import { GradeChain } from './GradeChain'

/** The item: code, title, type, grade; what is required; how it is checked; how far up the ladder. */
export function GradedHead() {
  const { t } = useTranslation('sheet')
  const words = usePaperTexts()
  const { template } = useGraded()
  const { item, grade } = useGradedItem()
  const methods = (item.checkMethods ?? []).map((method) => methodName(method, template.checkMethods, words))
  const tone = grade === null ? 'none' : grade === 'A' ? 'full' : 'lost'
  return (
    <Head>
      <div data-title="">
        <h2>
          <b>{item.code}</b>
          {item.key === true && '★ '}
          {item.title}
        </h2>
        {grade === 'NA' ? (
          <StateWord kind="not-applicable" icon="waived">
            {t('graded.notApplicable')}
          </StateWord>
        ) : (
          <span data-points={tone} data-testid="item-grade">
            {grade ?? '—'}
          </span>
        )}
        <span style={{ whiteSpace: 'nowrap' }} data-quiet="">
          {t('graded.itemType', { type: typeText(item.itemType, words) })}
        </span>
      </div>
      {item.requirement !== undefined && <p data-requirement="">{item.requirement}</p>}
      <p data-methods="">
        {methods.length > 0 && <span>{t('methods', { methods: methods.join(t('comma')) })}</span>}
        {(item.evidence ?? []).length > 0 && <span>{t('evidence', { evidence: item.evidence?.join(t('comma')) })}</span>}
        <span>{t(item.allowNotApplicable ? 'graded.waivable' : 'graded.notWaivable')}</span>
      </p>
      <GradeChain />
    </Head>
  )
}
