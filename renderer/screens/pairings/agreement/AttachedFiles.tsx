import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/FailureAlert'
import { LinkButton } from '../../../components/LinkButton'
import { SectionBar } from '../../../components/SectionBar'
import { SideTable } from '../../../components/SideTable'
import { failureOf } from '../../../data/failure'
import { useAttachFile, useDetachFile, useSaveCopy, type AttachedFile } from '../../../data/useAgreement'
import { colour } from '../../../theme/tokens'

export interface AttachedFilesProps {
  readonly pairingId: string
  readonly files: readonly AttachedFile[]
  readonly isReadOnly: boolean
}

/** Scanned papers of an agreement: added, saved elsewhere, taken off. */
export function AttachedFiles({ pairingId, files, isReadOnly }: AttachedFilesProps) {
  const { t } = useTranslation('pairings')
  const attach = useAttachFile(pairingId)
  const detach = useDetachFile()
  const copy = useSaveCopy(pairingId)
  const failure = failureOf(attach.error ?? detach.error ?? copy.error)
  return (
    <>
      <SectionBar title={t('section.files')} aside={files.length} />
      {failure !== null && <FailureAlert failure={failure} />}
      {files.length > 0 && (
        <SideTable
          name={t('section.files')}
          columns={[
            { header: t('file.name') },
            { header: t('file.size'), width: 78, align: 'right' },
            ...(isReadOnly ? [] : [{ header: t('file.act'), width: 60 }]),
          ]}
          rows={files.map(({ sha256, name, bytes }) => ({
            key: sha256,
            cells: [
              <LinkButton key="save" type="button" title={name} onClick={() => copy.mutate({ sha256, name })}>
                {name}
              </LinkButton>,
              t('file.bytes', { size: Math.max(1, Math.round(bytes / 1024)) }),
              ...(isReadOnly
                ? []
                : [
                    <LinkButton
                      key="remove"
                      type="button"
                      aria-label={t('file.removeOne', { name })}
                      onClick={() => detach.mutate({ requestId: crypto.randomUUID(), pairingId, sha256 })}
                    >
                      {t('file.remove')}
                    </LinkButton>,
                  ]),
            ],
          }))}
        />
      )}
      {copy.data !== undefined && copy.data !== null && (
        <div style={{ padding: '4px 10px', color: colour.ink2 }}>{t('file.saved', { file: copy.data })}</div>
      )}
      {!isReadOnly && (
        <div style={{ padding: '6px 10px' }}>
          <Button onClick={() => attach.mutate()}>{t('file.add')}</Button>
        </div>
      )}
    </>
  )
}
