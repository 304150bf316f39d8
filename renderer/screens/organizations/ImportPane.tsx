import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { SelectField } from '../../components/SelectField'
import { SidePane } from '../../components/SidePane'
import { failureOf } from '../../data/failure'
import { useApplyImport, usePreviewImport, useSaveRefused, type ImportKind } from '../../data/useImport'
import { Icon } from '../../theme/icons'
import { ImportPreviewView } from './ImportPreviewView'

const KINDS: readonly ImportKind[] = [
  'organizations',
  'pairings',
  'postings',
  'staff',
  'contacts',
  'workload',
  'ledgers',
  'divisions',
]

/** Import of the bureau's own tables: choose the kind and the file, look at what would be written, then write it. */
export function ImportPane({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('organizations')
  const [kind, setKind] = useState<ImportKind>('organizations')
  const preview = usePreviewImport()
  const apply = useApplyImport()
  const saveRefused = useSaveRefused()
  const seen = preview.data ?? null
  const done = apply.data ?? null
  const failure = failureOf(preview.error ?? apply.error ?? saveRefused.error)

  const start = () => {
    apply.reset()
    saveRefused.reset()
    preview.mutate(kind)
  }
  return (
    <SidePane
      title={t('import.title')}
      count={seen?.fileName}
      startsWithKeys
      widthName="organizations.import"
      initialWidth={680}
      foot={
        <>
          <Button onClick={onClose}>{t('import.close')}</Button>
          {seen !== null && seen.refusedRows > 0 && (
            <Button
              startIcon={<Icon name="download" />}
              onClick={() =>
                saveRefused.mutate({ importId: seen.importId, fileName: t('import.refusedFile', { file: seen.fileName }) })
              }
            >
              {t('import.saveRefused', { count: seen.refusedRows })}
            </Button>
          )}
          {seen !== null && done === null && (
            <span style={{ marginLeft: 'auto' }}>
              <Button
                variant="contained"
                disabled={seen.added + seen.updated === 0 || apply.isPending}
                onClick={() => apply.mutate({ requestId: crypto.randomUUID(), importId: seen.importId })}
              >
                {seen.added + seen.updated === 0 ? t('import.nothing') : t('import.apply', { count: seen.added + seen.updated })}
              </Button>
            </span>
          )}
        </>
      }
    >
      <div data-form="" style={{ display: 'flex', gap: 8, padding: 10, alignItems: 'center' }}>
        <div style={{ flex: 1 }}>
          <Field label={t('import.kind')}>
            {(control) => (
              <SelectField
                {...control}
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
                onPick={setKind}
              />
            )}
          </Field>
        </div>
        <Button startIcon={<Icon name="folder" />} data-takes-keys="" disabled={preview.isPending} onClick={start}>
          {t(preview.isPending ? 'import.reading' : 'import.chooseFile')}
        </Button>
      </div>
      {failure !== null && <FailureAlert failure={failure} title={t('import.failed')} keeps={t('import.nothingWritten')} />}
      {done !== null && (
        <Notice kind="done" title={t('import.done', { added: done.added, updated: done.updated, unchanged: done.unchanged })} />
      )}
      {saveRefused.data && (
        <Notice kind="done" title={t('import.refusedSaved', { count: saveRefused.data.rows, file: saveRefused.data.file })} />
      )}
      {seen === null ? (
        <div style={{ padding: '0 10px' }}>{t('import.hint')}</div>
      ) : (
        <ImportPreviewView key={seen.importId} preview={seen} />
      )}
    </SidePane>
  )
}
