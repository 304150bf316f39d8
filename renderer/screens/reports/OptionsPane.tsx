import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_FORMATS } from '@core/papers/paper-format'
import { REPORT_PROFILES } from '@core/papers/paper-options'
import type { Granted } from '@contract/shell-bridge'
import { Field } from '../../components/Field'
import { FolderField } from '../../components/FolderField'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import type { PaperKind } from '../../data/useReports'
import { choicesFor, type PrintOptions } from './print-options'

const LABEL_PX = 56
const BINDINGS = ['each', 'one'] as const

export interface OptionsPaneProps {
  /** Of the papers that are handed out. */
  readonly kinds: readonly PaperKind[]
  readonly options: PrintOptions
  readonly onOptions: (change: Partial<PrintOptions>) => void
  readonly folder: Granted | null
  readonly onChooseFolder: () => void
  /** How many papers, and how many pages they will be. */
  readonly count: string
  /** How files are named, with labels as wide as the others. */
  readonly fileName: (labelWidth: number) => ReactNode
  /** How far the job is. */
  readonly children: ReactNode
}

/** 出件: where the papers go, as what, and how far they are. */
export function OptionsPane(props: OptionsPaneProps) {
  const { kinds, options, onOptions, folder, onChooseFolder, count, fileName, children } = props
  const { t } = useTranslation('reports')
  const { formats, hasProfile, hasLayout } = choicesFor(kinds)
  const isPdf = options.format === 'pdf'
  return (
    <Pane title={t('handOut.title')} count={count} style={{ flex: 'none' }}>
      <div style={{ padding: 10, display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px' }}>
        <div style={{ gridColumn: '1 / -1' }}>
          <Field label={t('handOut.folder')} labelWidth={LABEL_PX}>
            {(control) => (
              <FolderField
                {...control}
                value={folder?.label ?? ''}
                placeholder={t('handOut.folderLater')}
                onChoose={onChooseFolder}
              />
            )}
          </Field>
        </div>
        <div style={{ gridColumn: '1 / -1', minWidth: 0 }}>{fileName(LABEL_PX)}</div>
        <Field label={t('fileFormat.name')} labelWidth={LABEL_PX}>
          {(control) => (
            <SelectField
              {...control}
              value={options.format}
              options={formats.map((value) => ({ value, label: t(`fileFormat.${value}`) }))}
              onPick={(format) => onOptions({ format })}
            />
          )}
        </Field>
        <Field label={t('handOut.binding')} labelWidth={LABEL_PX}>
          {(control) => (
            <SelectField
              {...control}
              value={options.binding}
              isReadOnly={!isPdf}
              options={BINDINGS.map((value) => ({ value, label: t(`binding.${value}`) }))}
              onPick={(binding) => onOptions({ binding })}
            />
          )}
        </Field>
        {hasProfile && (
          <Field label={t('profile.name')} labelWidth={LABEL_PX}>
            {(control) => (
              <SelectField
                {...control}
                value={options.profile}
                options={REPORT_PROFILES.map((value) => ({ value, label: t(`profile.${value}`) }))}
                onPick={(profile) => onOptions({ profile })}
              />
            )}
          </Field>
        )}
        {hasLayout && (
          <Field label={t('blank.paper')} labelWidth={LABEL_PX}>
            {(control) => (
              <SelectField
                {...control}
                value={options.layout}
                options={PAPER_FORMATS.map((value) => ({ value, label: t(`blank.format.${value}`) }))}
                onPick={(layout) => onOptions({ layout })}
              />
            )}
          </Field>
        )}
        <FormControlLabel
          style={{ margin: 0, gap: 6 }}
          control={
            <Checkbox
              checked={options.isPrintedToo}
              disabled={!isPdf}
              onChange={(_event, isPrintedToo) => onOptions({ isPrintedToo })}
            />
          }
          label={t('handOut.printToo')}
        />
      </div>
      {children}
    </Pane>
  )
}
