import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { FolderField } from '../../components/FolderField'
import { TextField } from '../../components/TextField'
import { failureOf } from '../../data/failure'
import { useFolder, useShellState } from '../../data/useShell'
import { useCreateEmpty } from '../../data/useWorkspace'
import { StartForm } from './StartForm'

/** A new data folder: for whom, where, and who works here. */
export function EmptyWorkspaceForm() {
  const { t } = useTranslation('first-start')
  const { folder, choose } = useFolder('empty', 'new-workspace')
  const shell = useShellState()
  const create = useCreateEmpty()
  const [bureauName, setBureauName] = useState('')
  const [operator, setOperator] = useState('')
  const missing = [
    [bureauName.trim(), t('field.bureauName')],
    [folder?.label ?? '', t('field.folder')],
  ].find(([value]) => value === '')?.[1]
  return (
    <StartForm
      title={t('way.empty.title')}
      verb={t('way.empty.verb')}
      busyVerb={t('way.empty.busy')}
      isBusy={create.isPending}
      missing={missing ?? null}
      failure={failureOf(create.error)}
      onAccept={() => {
        if (folder !== null)
          create.mutate({
            requestId: crypto.randomUUID(),
            grant: folder.grant,
            bureauName: bureauName.trim(),
            operator: operator.trim(),
          })
      }}
    >
      <Field label={t('field.bureauName')} isMissing={bureauName.trim() === ''} help={t('field.bureauNameHelp')}>
        {(control) => (
          <TextField {...control} takesKeys value={bureauName} onType={setBureauName} onLeave={setBureauName} maxLength={120} />
        )}
      </Field>
      <Field label={t('field.operator')} help={t('field.operatorHelp')}>
        {(control) => <TextField {...control} value={operator} onType={setOperator} onLeave={setOperator} maxLength={120} />}
      </Field>
      <Field label={t('field.folder')} help={t('field.folderHelp', { free: shell?.freeSpace ?? t('field.freeUnknown') })}>
        {(control) => <FolderField {...control} value={folder?.label ?? ''} onChoose={() => void choose()} />}
      </Field>
    </StartForm>
  )
}
