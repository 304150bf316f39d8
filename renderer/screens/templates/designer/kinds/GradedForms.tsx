import Button from '@mui/material/Button'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { GradedColumn } from '@core/drafting/kinds/graded-table'
import {
  GRADED_TABLE,
  itemTypesOf,
  withGradedItem,
  withGradedMethods,
  withGradedSection,
} from '@core/drafting/kinds/graded-table'
import type { GradedDraft, GradedDraftItem, GradedDraftSection } from '@core/drafting/kinds/graded-draft'
import { codeOf, wordOf, type CellWords } from '@core/drafting/kinds/kind-rows'
import { LEVELS, type GradedItem, type Level } from '@core/scoring/graded/graded-template'
import type { Patch } from '@core/drafting/patched'
import { Icon } from '../../../../theme/icons'
import { CheckLine } from '../CheckLine'
import { focusField } from '../focus-field'
import { FieldGrid, FormBody, PartTitle, Remark } from '../form-style'
import { editTo, presentOf } from './kind-session'
import { Lines, orNone, TextTable, Words } from './kind-fields'
import type { KindDesk } from './useKindSession'

export type GradedDesk = KindDesk<GradedDraft, GradedColumn>
const newKey = (): string => crypto.randomUUID()

export interface GradedFormProps {
  readonly desk: GradedDesk
  readonly words: CellWords
}

/** Makes a row below the current one and goes to its first field. */
export function AddRow({ desk, label }: { readonly desk: GradedDesk; readonly label: string }) {
  const { act, session } = desk
  const add = () => {
    act((now) => editTo(GRADED_TABLE, now, GRADED_TABLE.insertBelow(presentOf(now), session.current, newKey)))
    focusField('title')
  }
  return (
    <div>
      <Button startIcon={<Icon name="add" />} onClick={add}>
        {label}
      </Button>
    </div>
  )
}

/** A section: its code and title, and the way to its first item. */
export function GradedSectionForm({ desk, part }: GradedFormProps & { readonly part: GradedDraftSection }) {
  const { t } = useTranslation(['kinds', 'designer'])
  const { key, section, items } = part
  const isWrong = (field: string) => desk.breaches.some((issue) => issue.key === key && issue.field === field)
  const put = (patch: Patch<GradedDraftSection['section']>) => desk.change((draft) => withGradedSection(draft, key, patch))
  return (
    <FormBody>
      <PartTitle>
        <h3>{t('graded.section')}</h3>
        <span>{t('count', { count: items.length })}</span>
      </PartTitle>
      <FieldGrid data-form="">
        <Words
          label={t('designer:column.code')}
          field="code"
          value={section.code}
          maxLength={40}
          hasError={isWrong('code')}
          onLeave={(code) => put({ code })}
        />
        <Words
          label={t('designer:column.title')}
          field="title"
          value={section.title}
          hasError={isWrong('title')}
          onLeave={(title) => put({ title })}
        />
      </FieldGrid>
      <AddRow desk={desk} label={t('graded.addItem')} />
    </FormBody>
  )
}

/** An item: its fields, and the clauses of its three levels. */
export function GradedItemForm({ desk, words, line }: GradedFormProps & { readonly line: GradedDraftItem }) {
  const { t } = useTranslation(['kinds', 'designer'])
  const { key, item } = line
  const isWrong = (field: string) => desk.breaches.some((issue) => issue.key === key && issue.field.startsWith(field))
  const put = (patch: Patch<GradedItem>) => desk.change((draft) => withGradedItem(draft, key, patch))
  return (
    <FormBody>
      <FieldGrid data-form="">
        <Words
          label={t('designer:column.code')}
          field="code"
          value={item.code}
          maxLength={40}
          hasError={isWrong('code')}
          onLeave={(code) => put({ code })}
        />
        <TypeField
          desk={desk}
          words={words}
          value={item.itemType}
          hasError={isWrong('itemType')}
          onLeave={(itemType) => put({ itemType })}
        />
        <Words
          label={t('designer:column.title')}
          field="title"
          span={3}
          value={item.title}
          hasError={isWrong('title')}
          onLeave={(title) => put({ title })}
        />
      </FieldGrid>
      {LEVELS.map((level) => (
        <LevelClauses key={level} desk={desk} line={line} level={level} />
      ))}
      <ItemMore desk={desk} item={item} put={put} rowKey={key} />
    </FormBody>
  )
}

interface TypeFieldProps extends GradedFormProps {
  readonly value: string
  readonly hasError: boolean
  readonly onLeave: (type: string) => void
}

/** The type that pass rules ask for; those of the sheet are suggested. */
function TypeField({ desk, words, value, hasError, onLeave }: TypeFieldProps) {
  const { t } = useTranslation('kinds')
  const listId = useId()
  return (
    <>
      <Words
        label={t('graded.type')}
        field="itemType"
        value={wordOf(words, 'type', value)}
        maxLength={40}
        list={listId}
        hasError={hasError}
        onLeave={(next) => onLeave(codeOf(words, 'type', next))}
      />
      <TypeList id={listId} desk={desk} words={words} />
    </>
  )
}

/** The types that the sheet has, as suggestions. */
export function TypeList({ id, desk, words }: GradedFormProps & { readonly id: string }) {
  const types = [...new Set(['basic', 'recommended', ...itemTypesOf(presentOf(desk.session))])]
  return (
    <datalist id={id}>
      {types.map((type) => (
        <option key={type} value={wordOf(words, 'type', type)} />
      ))}
    </datalist>
  )
}

function LevelClauses({
  desk,
  line,
  level,
}: {
  readonly desk: GradedDesk
  readonly line: GradedDraftItem
  readonly level: Level
}) {
  const { t } = useTranslation(['kinds', 'templates'])
  const { key, item } = line
  const field = `levels.${level}`
  const isWrong = (index: number) => desk.breaches.some((issue) => issue.key === key && issue.field === `${field}.${index}`)
  return (
    <TextTable
      name={t('templates:graded.level', { level })}
      field={field}
      texts={item.levels[level]}
      header={t('templates:graded.level', { level })}
      nameOf={(number) => t('graded.clauseOf', { level, number })}
      addLabel={t('graded.addClause', { level })}
      isWrong={isWrong}
      onTexts={(does) =>
        desk.change((draft) => {
          const now = draft.sections.flatMap(({ items }) => items).find((one) => one.key === key)?.item ?? item
          return withGradedItem(draft, key, { levels: { ...now.levels, [level]: does(now.levels[level]) } })
        })
      }
    />
  )
}

interface ItemMoreProps {
  readonly desk: GradedDesk
  readonly item: GradedItem
  readonly rowKey: string
  readonly put: (patch: Patch<GradedItem>) => void
}

function ItemMore({ desk, item, rowKey, put }: ItemMoreProps) {
  const { t } = useTranslation(['kinds', 'designer'])
  const known = presentOf(desk.session).head.checkMethods ?? {}
  const methods = (item.checkMethods ?? []).map((id) => known[id] ?? id).join(t('designer:comma'))
  return (
    <>
      <div style={{ display: 'flex', gap: 20 }}>
        <CheckLine
          label={t('graded.waivable')}
          field="allowNotApplicable"
          isOn={item.allowNotApplicable}
          onTurn={(allowNotApplicable) => put({ allowNotApplicable })}
        />
        <CheckLine
          label={t('graded.key')}
          field="key"
          isOn={item.key === true}
          onTurn={(isOn) => put({ key: isOn || undefined })}
        />
      </div>
      <FieldGrid data-form="">
        <Words
          label={t('graded.requirement')}
          field="requirement"
          span={3}
          grows
          maxLength={4000}
          value={item.requirement ?? ''}
          onLeave={(requirement) => put({ requirement: orNone(requirement) })}
        />
        <Words
          label={t('graded.methods')}
          field="checkMethods"
          value={methods}
          onLeave={(text) => desk.change((draft) => withGradedMethods(draft, rowKey, text))}
        />
        <Words
          label={t('graded.department')}
          field="department"
          value={item.department ?? ''}
          onLeave={(department) => put({ department: orNone(department) })}
        />
        <Lines label={t('graded.evidence')} field="evidence" lines={item.evidence} onLeave={(evidence) => put({ evidence })} />
      </FieldGrid>
      <Remark>{t('graded.linesHint')}</Remark>
    </>
  )
}
