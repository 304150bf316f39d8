import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WARNING_CODES, type RefusalCode, type WarningCode } from '@core/registry/table-issue'
import { StateWord, type StateKind } from '../../components/StateWord'
import type { Column } from '../../components/table-columns'
import type { ImportPart, ImportPlace, ImportPreview } from '../../data/useImport'
import { formatNumber, formatText } from '../../i18n/format'

type Row = ImportPart['rows'][number]
const STATE_KIND: Readonly<Record<Row['state'], StateKind>> = {
  added: 'ok',
  updated: 'accent',
  unchanged: 'neutral',
  refused: 'error',
}

const isWarning = (code: string): code is WarningCode => (WARNING_CODES as readonly string[]).includes(code)

/** Number and end of a row, then the columns that are read. */
export function useRowColumns(part: ImportPart): readonly Column<Row>[] {
  const { t } = useTranslation('import')
  return useMemo(
    () => [
      { id: 'row', header: t('row'), width: 56, align: 'right', text: (row) => String(row.row) },
      {
        id: 'state',
        header: t('stateOfRow'),
        width: 66,
        text: (row) => t(`state.${row.state}`),
        cell: (row) => (
          <StateWord kind={STATE_KIND[row.state]} isDense>
            {t(`state.${row.state}`)}
          </StateWord>
        ),
      },
      ...part.columns
        .filter(({ key }) => key !== null)
        .map(({ header }, index): Column<Row> => ({
          id: `c${index}`,
          header,
          width: 130,
          text: (row) => row.cells[index] ?? '',
        })),
    ],
    [part, t],
  )
}

/** Warnings have their sentence with the fields of institutions, refusals among the failures. */
export function useReasonOf(): (code: string) => string {
  const { t } = useTranslation(['errors', 'organizations'])
  return useCallback((code) => (isWarning(code) ? t(`organizations:warning.${code}`) : t(`errors:${code as RefusalCode}`)), [t])
}

/** Where in the file something is wrong or worth a look, and what. */
export function usePlaceColumns(preview: ImportPreview): readonly Column<ImportPlace>[] {
  const { t } = useTranslation('import')
  const reasonOf = useReasonOf()
  return useMemo(() => {
    const sheet: Column<ImportPlace> = { id: 'sheet', header: t('sheet'), width: 92, text: (place) => formatText(place.sheet) }
    const otherRow: Column<ImportPlace> = {
      ...{ id: 'otherRow', header: t('otherRow'), width: 66, align: 'right' },
      text: (place) => formatNumber(place.otherRow),
    }
    const hasOtherRow = [...preview.refused, ...preview.warnings].some(({ otherRow }) => otherRow !== null)
    const isOnSheets = new Set([...preview.refused, ...preview.warnings].map((place) => place.sheet)).size > 1
    return [
      ...(isOnSheets ? [sheet] : []),
      { id: 'row', header: t('row'), width: 52, align: 'right', text: (place) => String(place.row) },
      { id: 'column', header: t('columnOfFile'), width: 106, text: (place) => place.column },
      { id: 'value', header: t('value'), width: 106, text: (place) => formatText(place.value) },
      ...(hasOtherRow ? [otherRow] : []),
      { id: 'reason', header: t('reason'), minWidth: 230, text: (place) => reasonOf(place.code) },
    ]
  }, [preview, t, reasonOf])
}
