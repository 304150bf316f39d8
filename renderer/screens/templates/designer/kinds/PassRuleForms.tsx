import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { GradedDraft, GradedDraftHead, GradedDraftRule } from '@core/drafting/kinds/graded-draft'
import { itemTypesOf, withGradedHead, withPassRule } from '@core/drafting/kinds/graded-table'
import { codeOf, wordOf } from '@core/drafting/kinds/kind-rows'
import type { Patch } from '@core/drafting/patched'
import { GRADES, type Grade, type GradeMeaning, type PassCondition } from '@core/scoring/graded/graded-template'
import { SelectField } from '../../../../components/SelectField'
import { EditTable } from '../EditTable'
import { FieldGrid, FormBody, PartTitle, Remark } from '../form-style'
import { MethodsTable } from '../MethodsTable'
import { readAmount, readText, showAmount, showText } from '../values'
import { ValueField } from '../ValueField'
import { AddRow, TypeList, type GradedFormProps } from './GradedForms'
import { presentOf } from './kind-session'
import { Lines, NamePart, orNone, Words } from './kind-fields'

const text = { format: showText, read: readText }

/** What pass rules are, and the way to the first of them. */
export function PassRulesForm({ desk }: GradedFormProps) {
  const { t } = useTranslation('kinds')
  return (
    <FormBody>
      <PartTitle>
        <h3>{t('rules.title')}</h3>
      </PartTitle>
      <Remark>{t('rules.hint')}</Remark>
      <AddRow desk={desk} label={t('rules.add')} />
    </FormBody>
  )
}

/** One pass rule: it holds when each of its conditions does. */
export function PassRuleForm({ desk, words, part }: GradedFormProps & { readonly part: GradedDraftRule }) {
  const { t } = useTranslation('kinds')
  const listId = useId()
  const { key, rule } = part
  const isWrong = (field: string) => desk.breaches.some((issue) => issue.key === key && issue.field === field)
  const onRows = (does: (rows: readonly PassCondition[]) => readonly PassCondition[]) =>
    desk.change((draft) => withPassRule(draft, key, { conditions: does(conditionsOf(draft, key)) }))
  const set = (index: number, patch: Partial<PassCondition>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  const newType = itemTypesOf(presentOf(desk.session))[0] ?? 'basic'
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Words
          label={t('rules.label')}
          field="label"
          span={3}
          value={rule.label ?? ''}
          onLeave={(label) => desk.change((draft) => withPassRule(draft, key, { label: orNone(label) }))}
        />
        <Words
          label={t('rules.id')}
          field="id"
          span={3}
          value={rule.id}
          maxLength={40}
          hasError={isWrong('id')}
          onLeave={(id) => desk.change((draft) => withPassRule(draft, key, { id }))}
        />
      </FieldGrid>
      <PartTitle>
        <h3>{t('rules.conditions')}</h3>
      </PartTitle>
      <TypeList id={listId} desk={desk} words={words} />
      <div data-field="conditions">
        <EditTable<PassCondition>
          name={t('rules.conditions')}
          rows={rule.conditions}
          keyOf={(_row, index) => String(index)}
          onRows={onRows}
          make={() => ({ itemType: newType, minGrade: 'C', share: 1 })}
          addLabel={t('rules.addCondition')}
          columns={[
            {
              header: t('graded.type'),
              cell: ({ itemType }, index) => (
                <ValueField
                  {...text}
                  name={t('rules.typeOf', { number: index + 1 })}
                  field={`conditions.${index}.itemType`}
                  value={wordOf(words, 'type', itemType)}
                  maxLength={40}
                  list={listId}
                  onLeave={(next) => set(index, { itemType: codeOf(words, 'type', next) })}
                />
              ),
            },
            {
              header: t('rules.grade'),
              width: 116,
              cell: ({ minGrade }, index) => (
                <SelectField<Grade>
                  name={t('rules.gradeOf', { number: index + 1 })}
                  value={minGrade}
                  width={110}
                  options={GRADES.map((value) => ({ value, label: t('rules.orBetter', { grade: value }) }))}
                  onPick={(next) => set(index, { minGrade: next })}
                />
              ),
            },
            {
              header: t('rules.share'),
              width: 90,
              align: 'right',
              cell: ({ share }, index) => (
                <ValueField
                  name={t('rules.shareOf', { number: index + 1 })}
                  field={`conditions.${index}.share`}
                  value={share}
                  align="right"
                  maxLength={12}
                  format={(value) => showAmount(value, 'percent', [])}
                  read={readShare}
                  onLeave={(next) => set(index, { share: next })}
                />
              ),
            },
          ]}
        />
      </div>
      <Remark>{t('rules.sentence')}</Remark>
    </FormBody>
  )
}

const conditionsOf = (draft: GradedDraft, key: string): readonly PassCondition[] =>
  draft.passRules.find((one) => one.key === key)?.rule.conditions ?? []

function readShare(typed: string): number | undefined {
  const share = readAmount(typed, 'percent', [])
  return typeof share === 'number' && share >= 0 && share <= 1 ? share : undefined
}

/** What holds for the whole graded sheet. */
export function GradedHeadForm({ desk }: GradedFormProps) {
  const { t } = useTranslation(['kinds', 'designer'])
  const { head } = presentOf(desk.session)
  const put = (patch: Patch<GradedDraftHead>) => desk.change((draft) => withGradedHead(draft, patch))
  return (
    <FormBody>
      <NamePart head={head} breaches={desk.breaches} put={put} />
      <Meanings head={head} desk={desk} />
      <MethodsTable
        methods={head.checkMethods ?? {}}
        onChange={(does) => desk.change((draft) => withGradedHead(draft, { checkMethods: does(draft.head.checkMethods ?? {}) }))}
      />
      <FieldGrid data-form="" style={{ alignItems: 'start' }}>
        <Words
          label={t('graded.ladderNote')}
          field="ladderNote"
          span={3}
          grows
          maxLength={4000}
          value={head.ladderNote ?? ''}
          onLeave={(ladderNote) => put({ ladderNote: orNone(ladderNote) })}
        />
        <Lines
          label={t('graded.reviewLevels')}
          field="reviewLevels"
          lines={head.reviewLevels}
          onLeave={(reviewLevels) => put({ reviewLevels })}
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

type HeadPart = Pick<GradedFormProps, 'desk'> & { readonly head: GradedDraftHead }

/** What each grade is called; grades themselves are fixed. */
function Meanings({ head, desk }: HeadPart) {
  const { t } = useTranslation('kinds')
  const rows = [...GRADES, 'NA'].map(
    (code): GradeMeaning => head.gradeScale?.find((one) => one.code === code) ?? { code, rank: rankOf(code), meaning: '' },
  )
  const set = (code: string, meaning: string) =>
    desk.change((draft) => {
      const scale = rows
        .map((row) => draft.head.gradeScale?.find((one) => one.code === row.code) ?? row)
        .map((row) => (row.code === code ? { ...row, meaning } : row))
      const others = (draft.head.gradeScale ?? []).filter((one) => !scale.some((row) => row.code === one.code))
      return withGradedHead(draft, { gradeScale: [...scale, ...others] })
    })
  return (
    <>
      <PartTitle>
        <h3>{t('graded.meanings')}</h3>
      </PartTitle>
      <FieldGrid data-form="">
        {rows.map(({ code, meaning }) => (
          <Words
            key={code}
            label={t(code === 'NA' ? 'graded.notApplicable' : 'graded.gradeOf', { grade: code })}
            field={`gradeScale.${code}`}
            span={3}
            value={meaning}
            onLeave={(next) => set(code, next)}
          />
        ))}
      </FieldGrid>
    </>
  )
}

/** A stands highest; what does not apply has no rank. */
const rankOf = (code: string): number | null => {
  const place = GRADES.findIndex((grade) => grade === code)
  return place < 0 ? null : GRADES.length - place
}
