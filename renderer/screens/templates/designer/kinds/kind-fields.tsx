import { useTranslation } from 'react-i18next'
import type { TemplateHead } from '@core/scoring/template-head'
import type { SubjectRole } from '@core/scoring/template'
import type { DraftIssue } from '@core/drafting/draft-issue'
import { SelectField } from '../../../../components/SelectField'
import { EditTable } from '../EditTable'
import { FieldGrid, Labelled } from '../form-style'
import { readLines, readText, showLines, showText } from '../values'
import { ValueField } from '../ValueField'

const ROLES = ['supporting_org', 'recipient_org', 'dispatched_staff', 'patient'] as const

export interface WordsProps {
  readonly label: string
  /** As issues name it. */
  readonly field: string
  readonly value: string
  readonly onLeave: (value: string) => void
  readonly span?: number
  readonly hasError?: boolean
  readonly maxLength?: number
  readonly grows?: boolean
  /** Id of a list of suggestions. */
  readonly list?: string
}

/** A text with its label. */
export function Words({ label, span = 1, maxLength = 400, ...field }: WordsProps) {
  return (
    <Labelled label={label} span={span}>
      {(id) => <ValueField {...field} id={id} format={showText} read={readText} maxLength={maxLength} />}
    </Labelled>
  )
}

export interface LinesProps {
  readonly label: string
  readonly field: string
  readonly lines: readonly string[] | undefined
  /** undefined: nothing is left. */
  readonly onLeave: (lines: readonly string[] | undefined) => void
}

/** A list of texts, one a line. */
export function Lines({ label, field, lines, onLeave }: LinesProps) {
  return (
    <Labelled label={label} span={3}>
      {(id) => (
        <ValueField
          id={id}
          field={field}
          value={lines ?? []}
          format={showLines}
          read={readLines}
          lines={2}
          onLeave={(next) => onLeave(next.length === 0 ? undefined : next)}
        />
      )}
    </Labelled>
  )
}

/** Nothing typed is no field. */
export const orNone = (text: string): string | undefined => (text === '' ? undefined : text)

type NameFields = Pick<TemplateHead, 'id' | 'version' | 'name' | 'nameEn' | 'subject'>

export interface NamePartProps {
  readonly head: NameFields
  readonly breaches: readonly DraftIssue[]
  readonly put: (patch: { readonly [K in keyof NameFields]?: NameFields[K] | undefined }) => void
}

/** What a sheet of every kind is called by. */
export function NamePart({ head, breaches, put }: NamePartProps) {
  const { t } = useTranslation(['designer', 'common', 'kinds'])
  const isWrong = (field: string) => breaches.some((issue) => issue.key === null && issue.field === field)
  return (
    <FieldGrid data-form="">
      <Words
        label={t('head.name')}
        field="name"
        span={3}
        value={head.name}
        hasError={isWrong('name')}
        onLeave={(name) => put({ name })}
      />
      <Words
        label={t('head.nameEn')}
        field="nameEn"
        span={3}
        value={head.nameEn ?? ''}
        onLeave={(nameEn) => put({ nameEn: orNone(nameEn) })}
      />
      <Words
        label={t('kinds:id')}
        field="id"
        value={head.id}
        maxLength={80}
        hasError={isWrong('id')}
        onLeave={(id) => put({ id })}
      />
      <Words
        label={t('head.version')}
        field="version"
        value={head.version}
        maxLength={80}
        hasError={isWrong('version')}
        onLeave={(version) => put({ version })}
      />
      <Labelled label={t('head.subject')} span={3}>
        {(id) => (
          <SelectField<SubjectRole>
            id={id}
            value={head.subject}
            options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
            onPick={(subject) => put({ subject })}
          />
        )}
      </Labelled>
    </FieldGrid>
  )
}

export interface TextTableProps {
  readonly name: string
  readonly field: string
  readonly texts: readonly string[]
  readonly header: string
  /** Name of one field, for readers. */
  readonly nameOf: (number: number) => string
  readonly addLabel: string
  readonly isWrong?: (index: number) => boolean
  readonly onTexts: (change: (texts: readonly string[]) => readonly string[]) => void
}

/** Texts one below another, added, moved and taken away like the rows of every short list. */
export function TextTable({ name, field, texts, header, nameOf, addLabel, isWrong, onTexts }: TextTableProps) {
  return (
    <div data-field={field}>
      <EditTable<string>
        name={name}
        rows={texts}
        keyOf={(_text, index) => String(index)}
        onRows={onTexts}
        make={() => ''}
        addLabel={addLabel}
        columns={[
          {
            header,
            cell: (text, index) => (
              <ValueField
                name={nameOf(index + 1)}
                field={`${field}.${index}`}
                value={text}
                format={showText}
                read={readText}
                maxLength={4000}
                grows
                hasError={isWrong?.(index) ?? false}
                onLeave={(next) => onTexts((now) => now.map((one, at) => (at === index ? next : one)))}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
