import { useTranslation } from 'react-i18next'
import { inFormat, type FileFormat } from '@core/papers/file-format'
import { readNameParts, USUAL_NAME_PARTS, type NamePart } from '@core/papers/name-part'
import { Field } from '../../components/Field'
import { SelectField } from '../../components/SelectField'
import type { Paper } from '../../data/useReports'
import { useAmendSettings, useSettings } from '../../data/useSettings'
import { colour } from '../../theme/tokens'

/** What names of files are made of in most offices; another rule that was set stands beside them. */
const RULES: readonly (readonly NamePart[])[] = [
  USUAL_NAME_PARTS,
  ['unit', 'round', 'date', 'serial'],
  ['unit', 'paper', 'round', 'serial'],
  ['serial', 'unit', 'paper'],
  ['date', 'unit', 'paper', 'serial'],
]

export interface FileNameLineProps {
  readonly labelWidth: number
  /** The first of those that are handed out, whose name is the example; null of what will be one file. */
  readonly paper: Paper | null
  readonly format: FileFormat
}

/** 文件名: by which rule files are named, for the whole bureau, with what the first one is called by it. */
export function FileNameLine({ labelWidth, paper, format }: FileNameLineProps) {
  const { t } = useTranslation('reports')
  const { data: settings } = useSettings()
  const amend = useAmendSettings()
  const rule = (settings?.fileNameParts ?? USUAL_NAME_PARTS).join(',')
  const rules = [...new Set([...RULES.map((parts) => parts.join(',')), rule])]
  const example = paper === null ? '' : inFormat(paper.fileName, format)
  return (
    <>
      <Field label={t('handOut.fileName')} labelWidth={labelWidth}>
        {(control) => (
          <SelectField
            {...control}
            value={rule}
            options={rules.map((value) => ({ value, label: words(value, (part) => t(`namePart.${part}`)) }))}
            onPick={(written) =>
              amend.mutate({ requestId: crypto.randomUUID(), fileNameParts: [...(readNameParts(written) ?? USUAL_NAME_PARTS)] })
            }
          />
        )}
      </Field>
      {example !== '' && (
        <div
          title={example}
          style={{ marginTop: 4, color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {t('handOut.example', { name: example })}
        </div>
      )}
    </>
  )
}

const words = (rule: string, name: (part: NamePart) => string): string => (readNameParts(rule) ?? []).map(name).join('_')
