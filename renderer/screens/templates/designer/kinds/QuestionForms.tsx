import { useTranslation } from 'react-i18next'
import type { DraftQuestion, QuestionnaireDraft } from '@core/drafting/kinds/questionnaire-draft'
import {
  newScaleValue,
  QUESTION_KINDS,
  withQuestion,
  withQuestionKind,
  withScale,
  type QuestionColumn,
} from '@core/drafting/kinds/questionnaire-table'
import { wordOf, type CellWords } from '@core/drafting/kinds/kind-rows'
import type { Patch } from '@core/drafting/patched'
import {
  isScaleQuestion,
  type AnswerValue,
  type Question,
  type ScaleValue,
} from '@core/scoring/questionnaire/questionnaire-template'
import { SelectField } from '../../../../components/SelectField'
import { EditTable } from '../EditTable'
import { FieldGrid, FormBody, Labelled, PartTitle, Remark } from '../form-style'
import { readNumber, readOpenNumber, readSigned, readText, showOpenNumber, showText } from '../values'
import { ValueField } from '../ValueField'
import { orNone, Words } from './kind-fields'
import { presentOf } from './kind-session'
import type { KindDesk } from './useKindSession'

export type QuestionnaireDesk = KindDesk<QuestionnaireDraft, QuestionColumn>

export interface QuestionFormProps {
  readonly desk: QuestionnaireDesk
  readonly words: CellWords
}

type Option = NonNullable<Question['options']>[number]
const text = { format: showText, read: readText }
const newKey = (): string => crypto.randomUUID()

/** A question with what belongs to its kind. */
export function QuestionForm({ desk, words, line }: QuestionFormProps & { readonly line: DraftQuestion }) {
  const { t } = useTranslation('kinds')
  const { key, question } = line
  const isWrong = (field: string) => desk.breaches.some((issue) => issue.key === key && issue.field === field)
  const put = (patch: Patch<Question>) => desk.change((draft) => withQuestion(draft, key, patch))
  const kinds = [...new Set<Question['kind']>([...QUESTION_KINDS, question.kind])]
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Words
          label={t('question.text')}
          field="text"
          span={3}
          grows
          maxLength={4000}
          value={question.text}
          hasError={isWrong('text')}
          onLeave={(next) => put({ text: next })}
        />
        <Labelled label={t('question.kind')}>
          {(id) => (
            <SelectField<Question['kind']>
              id={id}
              value={question.kind}
              options={kinds.map((value) => ({ value, label: wordOf(words, 'kind', value) }))}
              onPick={(kind) => desk.change((draft) => withQuestionKind(draft, key, kind))}
            />
          )}
        </Labelled>
        <Labelled label={t('question.no')}>
          {(id) => (
            <ValueField
              id={id}
              field="no"
              value={question.no}
              format={String}
              read={readQuestionNumber}
              maxLength={4}
              hasError={isWrong('no')}
              onLeave={(no) => put({ no })}
            />
          )}
        </Labelled>
        <Words
          label={t('question.dimension')}
          field="dimension"
          value={question.dimension ?? ''}
          onLeave={(dimension) => put({ dimension: orNone(dimension) })}
        />
        <Labelled label={t('question.weight')}>
          {(id) => (
            <ValueField<number | null>
              id={id}
              field="weight"
              value={question.weight ?? null}
              format={showOpenNumber}
              read={readOpenNumber}
              maxLength={12}
              hasError={isWrong('weight')}
              onLeave={(weight) => put({ weight: weight ?? undefined })}
            />
          )}
        </Labelled>
      </FieldGrid>
      {isScaleQuestion(question) && <Remark>{t('question.scaleHint')}</Remark>}
      {question.kind.startsWith('single') && <Options desk={desk} line={line} />}
      <Alert desk={desk} question={question} put={put} />
    </FormBody>
  )
}

const readQuestionNumber = (typed: string): number | undefined => {
  const no = readNumber(typed)
  return no !== undefined && Number.isInteger(no) && no >= 1 && no <= 9999 ? no : undefined
}

/** The answers of a single choice. */
function Options({ desk, line }: { readonly desk: QuestionnaireDesk; readonly line: DraftQuestion }) {
  const { t } = useTranslation('kinds')
  const { key, question } = line
  const onRows = (does: (rows: readonly Option[]) => readonly Option[]) =>
    desk.change((draft) => {
      const now = draft.questions.find((one) => one.key === key)?.question.options ?? []
      return withQuestion(draft, key, { options: does(now) })
    })
  const set = (index: number, patch: Partial<Option>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  const isWrong = (field: string) => desk.breaches.some((issue) => issue.key === key && issue.field === field)
  return (
    <div data-field="options">
      <EditTable<Option>
        name={t('question.options')}
        rows={question.options ?? []}
        keyOf={(_row, index) => String(index)}
        onRows={onRows}
        make={(rows) => ({ value: freeAnswer(rows), label: '' })}
        addLabel={t('question.addOption')}
        columns={[
          {
            header: t('question.answer'),
            width: 76,
            cell: ({ value }, index) => (
              <ValueField<AnswerValue>
                name={t('question.answerOf', { number: index + 1 })}
                field={`options.${index}.value`}
                value={value}
                format={String}
                read={(typed) => readAnswer(typed)}
                maxLength={40}
                onLeave={(next) => set(index, { value: next })}
              />
            ),
          },
          {
            header: t('question.label'),
            cell: ({ label }, index) => (
              <ValueField
                {...text}
                name={t('question.labelOf', { number: index + 1 })}
                field={`options.${index}.label`}
                value={label}
                hasError={isWrong(`options.${index}.label`)}
                onLeave={(next) => set(index, { label: next })}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

/** What an answer is kept as: a number, or a word. */
const readAnswer = (typed: string): AnswerValue | undefined => (typed === '' ? undefined : (readSigned(typed) ?? typed))

/** "A", "B" …: the first that no option has. */
function freeAnswer(rows: readonly Option[]): string {
  const taken = new Set(rows.map(({ value }) => String(value)))
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters.find((letter) => !taken.has(letter)) ?? String(rows.length + 1)
}

interface AlertProps {
  readonly desk: QuestionnaireDesk
  readonly question: Question
  readonly put: (patch: Patch<Question>) => void
}

/** The answer that calls for attention, and what it calls for. */
function Alert({ desk, question, put }: AlertProps) {
  const { t } = useTranslation('kinds')
  const scale = presentOf(desk.session).scale.map(({ value }) => value)
  const answers: readonly Option[] = isScaleQuestion(question) ? scale : (question.options ?? [])
  const at = answers.findIndex(({ value }) => value === question.alertWhen)
  const isUnknown = question.alertWhen !== undefined && at < 0
  const options = [
    { value: '', label: t('question.noAlert') },
    ...answers.map(({ value, label }, index) => ({ value: String(index), label: label === '' ? String(value) : label })),
    ...(isUnknown ? [{ value: 'unknown', label: String(question.alertWhen) }] : []),
  ]
  return (
    <FieldGrid data-form="">
      <Labelled label={t('question.alertWhen')} span={3}>
        {(id) => (
          <div data-field="alertWhen">
            <SelectField
              id={id}
              value={isUnknown ? 'unknown' : at < 0 ? '' : String(at)}
              options={options}
              onPick={(picked) => put({ alertWhen: answers[Number(picked === '' ? -1 : picked)]?.value })}
            />
          </div>
        )}
      </Labelled>
      <Words
        label={t('question.alert')}
        field="alert"
        span={3}
        value={question.alert ?? ''}
        onLeave={(alert) => put({ alert: orNone(alert) })}
      />
      <Words
        label={t('question.crossCheck')}
        field="crossCheck"
        span={3}
        value={question.crossCheck ?? ''}
        onLeave={(crossCheck) => put({ crossCheck: orNone(crossCheck) })}
      />
    </FieldGrid>
  )
}

/** The steps of the scale that all scale questions are answered with. */
export function ScaleForm({ desk }: QuestionFormProps) {
  const { t } = useTranslation('kinds')
  type Step = QuestionnaireDraft['scale'][number]
  const onRows = (does: (rows: readonly Step[]) => readonly Step[]) => desk.change((draft) => withScale(draft, does))
  const set = (key: string, patch: Partial<ScaleValue>) =>
    onRows((rows) => rows.map((row) => (row.key === key ? { ...row, value: { ...row.value, ...patch } } : row)))
  const { breaches } = desk
  return (
    <FormBody>
      <PartTitle>
        <h3>{t('scale.title')}</h3>
        <span>{t('scale.hint')}</span>
      </PartTitle>
      <div data-field="scale">
        <EditTable<Step>
          name={t('scale.title')}
          rows={presentOf(desk.session).scale}
          keyOf={({ key }) => key}
          onRows={onRows}
          make={(rows) => newScaleValue(rows, newKey)}
          addLabel={t('scale.add')}
          columns={[
            {
              header: t('question.answer'),
              width: 76,
              align: 'right',
              cell: ({ key, value }, index) => (
                <ValueField
                  name={t('question.answerOf', { number: index + 1 })}
                  field={`scale.${index}.value`}
                  value={value.value}
                  format={String}
                  read={readSigned}
                  align="right"
                  maxLength={12}
                  onLeave={(next) => set(key, { value: next })}
                />
              ),
            },
            {
              header: t('question.label'),
              cell: ({ key, value }, index) => (
                <ValueField
                  {...text}
                  name={t('question.labelOf', { number: index + 1 })}
                  field={`scale.${index}.label`}
                  value={value.label}
                  hasError={breaches.some((issue) => issue.key === key)}
                  onLeave={(next) => set(key, { label: next })}
                />
              ),
            },
            {
              header: t('scale.score'),
              width: 90,
              align: 'right',
              cell: ({ key, value }, index) => (
                <ValueField<number | null>
                  name={t('scale.scoreOf', { number: index + 1 })}
                  field={`scale.${index}.score`}
                  value={value.score}
                  format={showOpenNumber}
                  read={readOpenNumber}
                  align="right"
                  maxLength={12}
                  onLeave={(next) => set(key, { score: next })}
                />
              ),
            },
          ]}
        />
      </div>
    </FormBody>
  )
}
