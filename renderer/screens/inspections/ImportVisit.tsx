import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { failureOf } from '../../data/failure'
import { useImportVisit } from '../../data/useVisit'

/** Asks for a file and imports it; facts that differ from a finished sheet need a reason. */
export function useVisitImport(inspectionId: string | null, onImported: (visitId: string) => void) {
  const importing = useImportVisit()
  const [grant, setGrant] = useState<string | null>(null)
  const send = (file: string, reason?: string) => {
    if (inspectionId === null) return
    setGrant(file)
    importing.mutate(
      { requestId: crypto.randomUUID(), inspectionId, grant: file, ...(reason === undefined ? {} : { reason }) },
      { onSuccess: ({ visitId }) => onImported(visitId) },
    )
  }
  const choose = async () => {
    const file = await window.shell.chooseFile('visit')
    if (file !== null) send(file.grant)
  }
  return {
    choose: () => void choose(),
    status: importing.data?.status ?? null,
    failure: failureOf(importing.error),
    giveReason: (reason: string) => {
      if (grant !== null) send(grant, reason)
    },
    dismiss: () => importing.reset(),
  }
}

/** What became of the last import; asks for the reason where one is needed. */
export function ImportNotice({ imported }: { readonly imported: ReturnType<typeof useVisitImport> }) {
  const { t } = useTranslation('inspections')
  const { failure, status } = imported
  if (failure?.code === 'REASON_REQUIRED') {
    return (
      <ReasonDialog
        title={t('import.reasonTitle')}
        consequence={t('import.reasonBody')}
        verb={t('import.reasonVerb')}
        onConfirm={imported.giveReason}
        onCancel={imported.dismiss}
      />
    )
  }
  const understood = <Button onClick={imported.dismiss}>{t('import.understood')}</Button>
  if (failure !== null) {
    return (
      <FailureAlert failure={failure} title={t('import.failed')}>
        {understood}
      </FailureAlert>
    )
  }
  return status === null ? null : <Notice kind="locked" title={t(`import.${status}`)} buttons={understood} />
}
