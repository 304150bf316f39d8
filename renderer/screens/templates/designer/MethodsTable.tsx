import { useTranslation } from 'react-i18next'
import { freeId } from '@core/drafting/grid-cells'
import { EditTable } from './EditTable'
import { readText, showText } from './values'
import { ValueField } from './ValueField'

const text = { format: showText, read: readText }

type Methods = Readonly<Record<string, string>>

export interface MethodsTableProps {
  readonly methods: Methods
  /** Makes the methods anew from those that stand when it is done. */
  readonly onChange: (does: (before: Methods) => Methods) => void
}

/** Methods by id; the id is what items keep, so it stays when the words change. */
export function MethodsTable({ methods, onChange }: MethodsTableProps) {
  const { t } = useTranslation('designer')
  type Method = readonly [id: string, words: string]
  const onRows = (does: (rows: readonly Method[]) => readonly Method[]) =>
    onChange((before) => Object.fromEntries(does(Object.entries(before))))
  return (
    <div data-field="checkMethods">
      <EditTable<Method>
        name={t('head.methods')}
        rows={Object.entries(methods)}
        keyOf={([id]) => id}
        onRows={onRows}
        make={(rows) => [freeId(Object.fromEntries(rows)), '']}
        addLabel={t('head.addMethod')}
        columns={[
          {
            header: t('head.method'),
            cell: ([id, words], index) => (
              <ValueField
                {...text}
                name={t('head.methodOf', { number: index + 1 })}
                value={words}
                maxLength={40}
                onLeave={(next) => onRows((rows) => rows.map((row) => (row[0] === id ? [id, next] : row)))}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
