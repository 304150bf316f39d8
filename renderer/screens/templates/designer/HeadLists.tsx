import { useTranslation } from 'react-i18next'
import type { DraftHead } from '@core/drafting/draft'
import { withHead } from '@core/drafting/edit-draft'
import { freeId } from '@core/drafting/grid-cells'
import type { GradeBand, TemplateParameter } from '@core/scoring/template'
import { useDesigner } from './designer-desk'
import { EditTable } from './EditTable'
import { PointsField } from './rule/PlainFields'
import { readFilled, readSigned, readText, showText } from './values'
import { ValueField } from './ValueField'

const text = { format: showText, read: readText }

/** 等次, from the highest down. */
export function Grades({ head }: { readonly head: DraftHead }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const onRows = (does: (rows: readonly GradeBand[]) => readonly GradeBand[]) =>
    change((draft) => withHead(draft, { grades: does(draft.head.grades) }))
  const set = (index: number, patch: Partial<GradeBand>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <div data-field="grades">
      <EditTable<GradeBand>
        name={t('head.grades')}
        rows={head.grades}
        keyOf={(_row, index) => String(index)}
        onRows={onRows}
        make={() => ({ name: '', min: 0 })}
        addLabel={t('head.addGrade')}
        columns={[
          {
            header: t('head.grade'),
            cell: ({ name }, index) => (
              <ValueField
                {...text}
                name={t('head.gradeOf', { number: index + 1 })}
                value={name}
                maxLength={40}
                onLeave={(next) => set(index, { name: next })}
              />
            ),
          },
          {
            header: t('head.gradeFrom'),
            width: 160,
            align: 'right',
            cell: ({ min }, index) => (
              <PointsField
                name={t('head.gradeFromOf', { number: index + 1 })}
                field={`grades.${index}.min`}
                value={min}
                onLeave={(next) => set(index, { min: next })}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

/** Named values that rules may use. */
export function Parameters({ head }: { readonly head: DraftHead }) {
  const { t } = useTranslation('designer')
  const { change } = useDesigner()
  const onRows = (does: (rows: readonly TemplateParameter[]) => readonly TemplateParameter[]) =>
    change((draft) => withHead(draft, { parameters: does(draft.head.parameters ?? []) }))
  const set = (index: number, patch: Partial<TemplateParameter>) =>
    onRows((rows) => rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  const words = (field: 'id' | 'label' | 'unit', width?: number) => ({
    header: t(`head.parameter.${field}`),
    ...(width !== undefined && { width }),
    cell: (row: TemplateParameter, index: number) => (
      <ValueField
        name={t('head.parameterOf', { field: t(`head.parameter.${field}`), number: index + 1 })}
        value={row[field]}
        format={showText}
        read={field === 'unit' ? readText : readFilled}
        maxLength={field === 'id' ? 40 : 200}
        onLeave={(next: string) => set(index, { [field]: next })}
      />
    ),
  })
  return (
    <div data-field="parameters">
      <EditTable<TemplateParameter>
        name={t('head.parameters')}
        rows={head.parameters ?? []}
        keyOf={(_row, index) => String(index)}
        onRows={onRows}
        make={(rows) => ({
          id: freeId(Object.fromEntries(rows.map(({ id }) => [id, id]))),
          label: t('head.newParameter'),
          default: 0,
          unit: '',
        })}
        addLabel={t('head.addParameter')}
        columns={[
          words('label'),
          {
            header: t('head.parameter.default'),
            width: 110,
            cell: (row, index) => (
              <ValueField<number | string>
                name={t('head.parameterOf', { field: t('head.parameter.default'), number: index + 1 })}
                value={row.default}
                format={String}
                read={(typed) => readSigned(typed) ?? readFilled(typed)}
                onLeave={(next) => set(index, { default: next })}
              />
            ),
          },
          words('unit', 90),
          words('id', 150),
        ]}
      />
    </div>
  )
}
