import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { TABLE_KINDS, type TableKind } from '@core/registry/table-kinds'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import type { ImportPart, ImportPreview } from '../../data/useImport'
import { formatNumber } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { columnsWith, isColumnKey, type ColumnKeyText } from './mapped-columns'
import type { ImportDesk } from './useImportDesk'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th, & td': {
    height: 'var(--dense-row)',
    padding: '1px 8px',
    borderBottom: `1px solid ${colour.line1}`,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& th': { background: colour.panel, color: colour.ink2, fontWeight: 400 },
  '& td[data-quiet="true"]': { color: colour.ink2 },
  '& .MuiInputBase-root': { height: 26 },
})

const KINDS = Object.keys(TABLE_KINDS) as readonly TableKind[]
const NOT_READ = ''

export interface MappingPaneProps {
  readonly desk: ImportDesk
  readonly preview: ImportPreview
  readonly part: ImportPart
  readonly onPart: (sheet: string | null) => void
}

/** How a sheet is read: its kind, its header, and what each column is; each can be changed. */
export function MappingPane({ desk, preview, part, onPart }: MappingPaneProps) {
  const { t } = useTranslation('import')
  const isFixed = desk.done !== null || desk.isBusy || part.kind === 'division'
  const sheetName = (one: ImportPart) => one.sheet ?? preview.fileName
  return (
    <Pane title={t('mapping')} count={preview.fileName} style={{ flex: 'none', width: 'min(470px, 42%)' }}>
      <div data-form="" style={{ display: 'grid', gap: 6, padding: 10 }}>
        {preview.parts.length > 1 && (
          <Field label={t('sheet')}>
            {(control) => (
              <SelectField
                {...control}
                value={sheetName(part)}
                options={preview.parts.map((one) => ({ value: sheetName(one), label: sheetLabel(one) }))}
                onPick={onPart}
              />
            )}
          </Field>
        )}
        {part.kind !== 'division' && <HowItIsRead desk={desk} part={part} isFixed={isFixed} />}
      </div>
      {part.isRemembered && <div style={{ padding: '0 10px 6px', color: colour.ink2 }}>{t('remembered')}</div>}
      {part.missing.length > 0 && (
        <Notice kind="warning" title={t('missing.title')}>
          {part.missing
            .filter(isColumnKey)
            .map((key) => t(`column.${key}`))
            .join('、')}
        </Notice>
      )}
      {part.kind !== null && <Columns desk={desk} part={part} kind={part.kind} isFixed={isFixed} />}
    </Pane>
  )

  function sheetLabel(one: ImportPart): string {
    const kind = one.kind === null ? t('leftOut') : t(`tableKind.${one.kind}`)
    return t('sheetWith', { sheet: sheetName(one), kind, rows: formatNumber(one.added + one.updated) })
  }
}

interface SheetProps {
  readonly desk: ImportDesk
  readonly part: ImportPart
  readonly isFixed: boolean
}

/** Kind of table and rows of the header; either of them guesses the columns anew. */
function HowItIsRead({ desk, part, isFixed }: SheetProps) {
  const { t } = useTranslation('import')
  const kind = part.kind === 'division' ? null : part.kind
  const [top = null] = part.headerRows
  const isPair = part.headerRows.length === 2
  const read = (next: TableKind | null, headerRows: number[] | null) =>
    desk.map({ sheet: part.sheet, kind: next, headerRows, columns: null })
  return (
    <>
      <Field label={t('readAs')}>
        {(control) => (
          <SelectField
            {...control}
            isReadOnly={isFixed}
            value={kind ?? NOT_READ}
            options={[
              ...KINDS.map((value) => ({ value, label: t(`tableKind.${value}`) })),
              { value: NOT_READ, label: t('leftOut') },
            ]}
            onPick={(next) => read(next === NOT_READ ? null : next, null)}
          />
        )}
      </Field>
      {kind !== null && (
        <>
          <Field label={t('header')}>
            {(control) => (
              <SelectField
                {...control}
                isReadOnly={isFixed}
                value={top === null ? '' : String(top)}
                options={part.heads.map(({ row, text }) => ({ value: String(row), label: t('headerRow', { row, text }) }))}
                onPick={(row) => read(kind, isPair ? [Number(row), Number(row) + 1] : [Number(row)])}
              />
            )}
          </Field>
          <Field label={t('headerHeight')}>
            {(control) => (
              <SelectField
                {...control}
                isReadOnly={isFixed || top === null}
                value={isPair ? '2' : '1'}
                options={(['1', '2'] as const).map((value) => ({ value, label: t(`headerHeights.${value}`) }))}
                onPick={(height) => {
                  if (top !== null) read(kind, height === '2' ? [top, top + 1] : [top])
                }}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}

/** Each column of the sheet with what it is read as. */
function Columns({ desk, part, kind, isFixed }: SheetProps & { readonly kind: TableKind | 'division' }) {
  const { t } = useTranslation('import')
  const keys = kind === 'division' ? [] : (Object.keys(TABLE_KINDS[kind]) as ColumnKeyText[])
  const isRequired = (key: string) =>
    kind !== 'division' && (TABLE_KINDS[kind] as Readonly<Record<string, { readonly required?: true }>>)[key]?.required === true
  const words = (key: ColumnKeyText) =>
    isRequired(key) ? t('requiredColumn', { column: t(`column.${key}`) }) : t(`column.${key}`)
  return (
    <Table aria-label={t('columns')}>
      <colgroup>
        <col style={{ width: '32%' }} />
        <col style={{ width: '30%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('columnOfFile')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('readAsColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {part.columns.map((column) => (
          <tr key={column.index}>
            <td title={column.header}>{column.header}</td>
            <td data-quiet="true" title={column.samples.join('、')}>
              {column.samples.join('、')}
            </td>
            <td>
              {kind === 'division' ? (
                column.key
              ) : (
                <SelectField
                  name={t('columnNamed', { column: column.header })}
                  isReadOnly={isFixed}
                  value={column.key !== null && isColumnKey(column.key) ? column.key : NOT_READ}
                  options={[{ value: NOT_READ, label: t('notRead') }, ...keys.map((value) => ({ value, label: words(value) }))]}
                  onPick={(key) =>
                    desk.map({
                      sheet: part.sheet,
                      kind,
                      headerRows: [...part.headerRows],
                      columns: columnsWith(part.columns, column.index, key === NOT_READ ? null : key),
                    })
                  }
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
