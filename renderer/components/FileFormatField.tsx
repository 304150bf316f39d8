import { useTranslation } from 'react-i18next'
import type { FileFormat } from '@core/papers/file-format'
import { SelectField } from './SelectField'

export interface FileFormatFieldProps {
  readonly value: FileFormat
  readonly formats: readonly FileFormat[]
  readonly onPick: (format: FileFormat) => void
}

/** What a paper is saved as. */
export function FileFormatField({ value, formats, onPick }: FileFormatFieldProps) {
  const { t } = useTranslation('reports')
  return (
    <SelectField
      name={t('fileFormat.name')}
      width={104}
      value={value}
      options={formats.map((one) => ({ value: one, label: t(`fileFormat.${one}`) }))}
      onPick={onPick}
    />
  )
}
