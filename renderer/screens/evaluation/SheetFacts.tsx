import { useTranslation } from 'react-i18next'
import { FactTable } from '../../components/FactTable'
import { formatNumber, formatText } from '../../i18n/format'
import type { SheetRow } from './useSheetFilter'

/** Where, when and by whom a sheet was filled in, and how many of its items stand out. */
export function SheetFacts({ row: { visit, sheet } }: { readonly row: SheetRow }) {
  const { t } = useTranslation(['evaluation', 'common'])
  return (
    <FactTable
      facts={[
        { label: t('column.role'), value: t(`common:role.${sheet.role}`) },
        { label: t('column.clinic'), value: visit.clinicName },
        { label: t('column.county'), value: formatText(visit.countyName) },
        { label: t('column.visitOn'), value: visit.visitOn },
        { label: t('column.team'), value: formatText(visit.teamName) },
        { label: t('column.lossItems'), value: formatNumber(sheet.lossItems) },
        { label: t('column.notApplicable'), value: formatNumber(sheet.notApplicable) },
      ]}
    />
  )
}
