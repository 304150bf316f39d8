import { useTranslation } from 'react-i18next'
import { rateWords, validityWords, withCombination } from '@core/drafting/kinds/combination-words'
import {
  templateOfQuestionnaireDraft,
  type QuestionnaireDraft,
  type QuestionnaireDraftHead,
} from '@core/drafting/kinds/questionnaire-draft'
import { withQuestionnaireHead } from '@core/drafting/kinds/questionnaire-table'
import { patched, type Patch } from '@core/drafting/patched'
import { combinationRule, type CombinationRule } from '@core/scoring/questionnaire/combination-rule'
import { isScaleQuestion } from '@core/scoring/questionnaire/questionnaire-template'
import { Notice } from '../../../../components/Notice'
import { SelectField } from '../../../../components/SelectField'
import { CheckLine } from '../CheckLine'
import { FieldGrid, FormBody, Labelled, PartTitle, Remark } from '../form-style'
import { readNumber } from '../values'
import { ValueField } from '../ValueField'
import { Lines, NamePart, orNone, Words } from './kind-fields'
import { presentOf } from './kind-session'
import type { QuestionFormProps } from './QuestionForms'

const DECIMALS = ['0', '1', '2', '3'] as const

/** How the questionnaires of a unit are combined: which count, and whose answers satisfy. */
export function CombinationForm({ desk }: QuestionFormProps) {
  const { t } = useTranslation('kinds')
  const draft = presentOf(desk.session)
  const rule = combinationRule(templateOfQuestionnaireDraft(draft))
  const put = (patch: Parameters<typeof withCombination>[1]) => desk.change((now) => withCombination(now, patch))
  return (
    <FormBody>
      <PartTitle>
        <h3>{t('combination.title')}</h3>
      </PartTitle>
      {rule.unread.map((field) => (
        <Notice key={field} kind="warning" title={t('combination.unread')}>
          {field === 'validResponse' ? draft.head.scoring?.validResponse : draft.head.scoring?.satisfactionRate?.definition}
        </Notice>
      ))}
      <RateFields draft={draft} rule={rule} put={put} />
      <ValidityFields rule={rule} put={put} />
      <Remark>{t('combination.index')}</Remark>
    </FormBody>
  )
}

interface RuleFieldsProps {
  readonly rule: CombinationRule
  readonly put: (patch: Parameters<typeof withCombination>[1]) => void
}

/** 满意率: of one question its answers that satisfy; or of all scale questions the two best. */
function RateFields({ draft, rule, put }: RuleFieldsProps & { readonly draft: QuestionnaireDraft }) {
  const { t } = useTranslation('kinds')
  const { rate, rateDecimals } = rule
  const asked = draft.questions.map(({ question }) => question).filter(isScaleQuestion)
  const steps = draft.scale.map(({ value }) => value)
  const write = (question: number | null, values: readonly number[]) => {
    const labels = steps.filter(({ value }) => values.includes(value)).map(({ label }) => label)
    put({ rate: rateWords(question, labels) })
  }
  const turn = (value: number, isOn: boolean) => {
    const values = isOn ? [...(rate?.values ?? []), value] : (rate?.values ?? []).filter((one) => one !== value)
    if (values.length > 0) write(rate?.question ?? null, values)
  }
  const best = steps.filter(({ score }) => score !== null).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
  return (
    <>
      <FieldGrid data-form="">
        <Labelled label={t('combination.rateOf')} span={3}>
          {(id) => (
            <div data-field="scoring.satisfactionRate">
              <SelectField
                id={id}
                value={rate === null ? '' : String(rate.question)}
                options={[
                  { value: '', label: t('combination.allQuestions') },
                  ...asked.map(({ no, text }) => ({ value: String(no), label: t('combination.question', { no, text }) })),
                ]}
                onPick={(no) => {
                  const values = rate?.values ?? best.slice(0, 2).map(({ value }) => value)
                  write(no === '' ? null : Number(no), values)
                }}
              />
            </div>
          )}
        </Labelled>
        <Labelled label={t('combination.rateDecimals')} span={3}>
          {(id) => (
            <SelectField
              id={id}
              value={String(rateDecimals)}
              width={90}
              options={DECIMALS.map((value) => ({ value, label: value }))}
              onPick={(value) => put({ rateDecimals: Number(value) })}
            />
          )}
        </Labelled>
      </FieldGrid>
      {rate !== null && (
        <div role="group" aria-label={t('combination.satisfied')}>
          <span>{t('combination.satisfied')}</span>
          <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 16 }}>
            {steps.map(({ value, label }) => (
              <CheckLine key={value} label={label} isOn={rate.values.includes(value)} onTurn={(isOn) => turn(value, isOn)} />
            ))}
          </div>
        </div>
      )}
    </>
  )
}

/** Which questionnaires count, and how many there must be. */
function ValidityFields({ rule, put }: RuleFieldsProps) {
  const { t } = useTranslation('kinds')
  const { mustAnswer, leastScaleAnswers, indexDecimals, minValid } = rule
  const whole = (typed: string): number | undefined => {
    const value = readNumber(typed)
    return value !== undefined && Number.isInteger(value) && value <= 9999 ? value : undefined
  }
  return (
    <FieldGrid data-form="">
      <Labelled label={t('combination.mustAnswer')} span={3}>
        {(id) => (
          <ValueField
            id={id}
            field="scoring.validResponse"
            value={mustAnswer}
            format={(numbers) => numbers.join('、')}
            read={readNumbers}
            placeholder={t('combination.mustAnswerNone')}
            maxLength={200}
            onLeave={(next) => put({ validity: validityWords({ mustAnswer: next, leastScaleAnswers }) })}
          />
        )}
      </Labelled>
      <Labelled label={t('combination.least')} span={3}>
        {(id) => (
          <ValueField
            id={id}
            field="scoring.least"
            value={leastScaleAnswers}
            format={String}
            read={whole}
            maxLength={4}
            onLeave={(next) => put({ validity: validityWords({ mustAnswer, leastScaleAnswers: next }) })}
          />
        )}
      </Labelled>
      <Labelled label={t('combination.minValid')} span={3}>
        {(id) => (
          <ValueField
            id={id}
            field="scoring.smallSample"
            value={minValid}
            format={String}
            read={whole}
            maxLength={4}
            onLeave={(next) => put({ minValid: next })}
          />
        )}
      </Labelled>
      <Labelled label={t('combination.indexDecimals')} span={3}>
        {(id) => (
          <SelectField
            id={id}
            value={String(indexDecimals)}
            width={90}
            options={DECIMALS.map((value) => ({ value, label: value }))}
            onPick={(value) => put({ indexDecimals: Number(value) })}
          />
        )}
      </Labelled>
    </FieldGrid>
  )
}

/** Numbers of questions, however they are told apart. */
function readNumbers(typed: string): readonly number[] | undefined {
  const words = typed.split(/[、，,；;\s]+/).filter((word) => word !== '')
  return words.every((word) => /^[1-9]\d{0,3}$/.test(word)) ? [...new Set(words.map(Number))] : undefined
}

type Sampling = NonNullable<QuestionnaireDraftHead['sampling']>

/** What holds for the whole questionnaire. */
export function QuestionnaireHeadForm({ desk }: QuestionFormProps) {
  const { t } = useTranslation(['kinds', 'designer'])
  const { head } = presentOf(desk.session)
  const put = (patch: Patch<QuestionnaireDraftHead>) => desk.change((draft) => withQuestionnaireHead(draft, patch))
  const sampling = (patch: Patch<Sampling>) => {
    const next = patched<Sampling>(head.sampling ?? {}, patch)
    put({ sampling: Object.keys(next).length === 0 ? undefined : next })
  }
  return (
    <FormBody>
      <NamePart head={head} breaches={desk.breaches} put={put} />
      <FieldGrid data-form="" style={{ alignItems: 'start' }}>
        <Words
          label={t('survey.intro')}
          field="intro"
          span={3}
          grows
          maxLength={4000}
          value={head.intro ?? ''}
          onLeave={(intro) => put({ intro: orNone(intro) })}
        />
        <Lines
          label={t('survey.contactFields')}
          field="contactFields"
          lines={head.contactFields}
          onLeave={(contactFields) => put({ contactFields })}
        />
        <Words
          label={t('survey.sample')}
          field="sampling"
          span={3}
          grows
          maxLength={4000}
          value={head.sampling?.default ?? ''}
          onLeave={(next) => sampling({ default: orNone(next) })}
        />
        <Words
          label={t('survey.replace')}
          field="sampling.replace"
          span={3}
          grows
          maxLength={4000}
          value={head.sampling?.replace ?? ''}
          onLeave={(next) => sampling({ replace: orNone(next) })}
        />
        <Words
          label={t('survey.privacy')}
          field="privacy"
          span={3}
          grows
          maxLength={4000}
          value={head.privacy ?? ''}
          onLeave={(privacy) => put({ privacy: orNone(privacy) })}
        />
        <Lines label={t('designer:head.notes')} field="notes" lines={head.notes} onLeave={(notes) => put({ notes })} />
        <Lines
          label={t('designer:head.signatures')}
          field="signatureBlock"
          lines={head.signatureBlock}
          onLeave={(signatureBlock) => put({ signatureBlock })}
        />
      </FieldGrid>
    </FormBody>
  )
}
