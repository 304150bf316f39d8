import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { Notice } from '../../../components/Notice'
import { Pane } from '../../../components/Pane'
import { SideTable } from '../../../components/SideTable'
import { failureOf, recordedFailure } from '../../../data/failure'
import { useReadTemplateFile, type TemplateReading } from '../../../data/useTemplateFiles'
import { failureText } from '../../../i18n/failure-text'
import { formatNumber } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import type { LibraryActs } from './useLibraryActs'

/** A sheet from a file of this program or from its Excel form: it becomes a draft, or is told what in it cannot be read. */
export function ImportPane({ acts, onClose }: { readonly acts: LibraryActs; readonly onClose: () => void }) {
  const { t } = useTranslation('templates')
  const reading = useReadTemplateFile()
  const read = reading.data ?? null
  const failure = failureOf(reading.error ?? acts.error)
  const choose = () =>
    reading.mutate(undefined, {
      onSuccess: (found) => {
        if (found !== null && found.draft !== null && found.refused.length === 0)
          acts.start({ way: 'written', draft: found.draft, name: nameOf(found) })
      },
    })
  return (
    <Pane
      title={t('import.title')}
      count={read?.file}
      startsWithKeys
      style={{ flex: 1 }}
      foot={<Button onClick={onClose}>{t('start.close')}</Button>}
    >
      {failure !== null && <FailureAlert failure={failure} title={t('import.failed')} keeps={t('import.nothing')} />}
      <div style={{ display: 'flex', alignItems: 'center', gap: 10, padding: 10 }}>
        <Button startIcon={<Icon name="folder" />} data-takes-keys="" disabled={reading.isPending} onClick={choose}>
          {t(reading.isPending ? 'paste.reading' : 'paste.chooseFile')}
        </Button>
        <span>{t('import.hint')}</span>
      </div>
      {read !== null && read.refused.length > 0 && <Refused refused={read.refused} />}
    </Pane>
  )
}

const nameOf = (found: TemplateReading & { readonly file: string }): string =>
  found.draft?.head.name.trim() || found.file.replace(/^.*[\\/]|\.[^.]*$/g, '')

/** What in a workbook cannot be read, cell by cell. */
function Refused({ refused }: { readonly refused: TemplateReading['refused'] }) {
  const { t } = useTranslation('templates')
  return (
    <>
      <Notice kind="error" title={t('import.refused', { count: refused.length })}>
        {t('import.nothing')}
      </Notice>
      <SideTable
        name={t('import.refusedCells')}
        columns={[{ header: t('import.cell'), width: 150 }, { header: t('import.reason') }]}
        rows={refused.map(({ code, params }, index) => ({
          key: String(index),
          cells: [String(params['at'] ?? formatNumber(null)), failureText(recordedFailure({ code, params }))],
        }))}
      />
    </>
  )
}
