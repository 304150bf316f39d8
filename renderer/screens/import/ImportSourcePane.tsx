import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { KeyCap } from '../../components/KeyCap'
import { Pane } from '../../components/Pane'
import { SelectField } from '../../components/SelectField'
import type { ImportKind } from '../../data/useImport'
import { Icon } from '../../theme/icons'
import { colour } from '../../theme/tokens'
import { ImportProgressBar } from './ImportProgressBar'
import type { ImportDesk } from './useImportDesk'

const KINDS: readonly ImportKind[] = [
  'auto',
  'organizations',
  'staff',
  'contacts',
  'pairings',
  'postings',
  'workload',
  'ledgers',
  'divisions',
]
const PASTE_KEY = 'Ctrl+V'

const Target = styled('div')({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 12,
  margin: 14,
  padding: 20,
  border: `2px dashed ${colour.line3}`,
  background: colour.panel,
  textAlign: 'center',
  '& strong': { fontSize: 20, lineHeight: '28px' },
  '& [data-quiet]': { color: colour.ink2, maxWidth: 620 },
})

/** Where a file is chosen or cells are pasted, and what kind of table they are. */
export function ImportSourcePane({ desk }: { readonly desk: ImportDesk }) {
  const { t } = useTranslation('import')
  return (
    <Pane title={t('source')} startsWithKeys style={{ flex: 1 }}>
      {desk.failure !== null && <FailureAlert failure={desk.failure} title={t('failed')} keeps={t('nothingWritten')} />}
      <Target>
        <strong>{t('how')}</strong>
        <span>
          <KeyCap>{PASTE_KEY}</KeyCap>
        </span>
        <span data-quiet="">{t('hint')}</span>
        <div style={{ width: 300, textAlign: 'left' }}>
          <Field label={t('kind')}>
            {(control) => (
              <SelectField
                {...control}
                value={desk.kind}
                options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                onPick={desk.setKind}
              />
            )}
          </Field>
        </div>
        <Button startIcon={<Icon name="folder" />} data-takes-keys="" disabled={desk.isBusy} onClick={desk.choose}>
          {t('chooseFile')}
        </Button>
        {desk.isWorking && (
          <div style={{ width: 420 }}>
            <ImportProgressBar progress={desk.progress} onStop={desk.stop} />
          </div>
        )}
      </Target>
    </Pane>
  )
}
