import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../components/table-columns'
import type { Organization } from '../../data/useOrganizations'
import { formatNumber, formatText } from '../../i18n/format'
import { endStateOf } from './end-state'

/** Columns of the list of institutions. */
export function useOrganizationColumns(organizations: readonly Organization[]): readonly Column<Organization>[] {
  const { t } = useTranslation('organizations')
  return useMemo(() => {
    const parents = new Map(organizations.map(({ id, name }) => [id, name]))
    const text = (id: 'code' | 'name' | 'type' | 'category' | 'countyName', width?: number): Column<Organization> => ({
      id,
      header: t(`field.${id}`),
      ...(width === undefined ? { minWidth: 171 } : { width }),
      text: (row) => formatText(row[id]),
      compare: byText((row) => row[id]),
    })
    const number = (id: 'beds' | 'staffCount' | 'sortNumber', header: string, width: number): Column<Organization> => ({
      id,
      header,
      width,
      align: 'right',
      text: (row) => formatNumber(row[id]),
      compare: byNumber((row) => row[id]),
    })
    const state = (row: Organization): string => {
      const end = endStateOf(row)
      if (end !== null) return t(`state.${end}`)
      return row.warnings.length > 0 ? t('state.warnings', { count: row.warnings.length }) : ''
    }
    return [
      text('code', 60),
      text('name'),
      text('type', 101),
      {
        id: 'level',
        header: t('field.level'),
        width: 74,
        text: (row) => formatText(`${row.level}${row.grade}`),
        compare: byText((row) => row.level),
      },
      text(
        'countyName',
        fitted(
          organizations.map(({ countyName }) => countyName),
          74,
          COUNTY_PX,
        ),
      ),
      number('beds', t('column.beds'), 50),
      number('staffCount', t('column.staffCount'), 50),
      {
        id: 'state',
        header: t('field.state'),
        width: 94,
        text: state,
        cell: (row) =>
          row.archivedAt !== null ? (
            <StateWord kind="neutral">{state(row)}</StateWord>
          ) : row.warnings.length > 0 ? (
            <StateWord kind="warn">{state(row)}</StateWord>
          ) : null,
      },
      number('sortNumber', t('field.sortNumber'), 62),
      {
        id: 'parent',
        header: t('field.parentId'),
        width: 150,
        text: (row) => formatText(parents.get(row.parentId ?? '') ?? ''),
        compare: byText((row) => parents.get(row.parentId ?? '') ?? ''),
      },
      { ...text('category', 101), isHidden: true },
    ]
  }, [t, organizations])
}
