import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { FolderField } from '../../components/FolderField'
import { failureOf } from '../../data/failure'
import { useFolder, useShellState } from '../../data/useShell'
import { useCreateSample } from '../../data/useWorkspace'
import { StartForm } from './StartForm'

/** A complete county to try, built into a folder of its own. */
export function SampleForm() {
  const { t } = useTranslation('first-start')
  const { folder, choose } = useFolder('sample', 'new-workspace')
  const shell = useShellState()
  const create = useCreateSample()
  return (
    <StartForm
      title={t('way.sample.title')}
      verb={t('way.sample.verb')}
      busyVerb={t('way.sample.busy')}
      isBusy={create.isPending}
      missing={folder === null ? t('field.folder') : null}
      failure={failureOf(create.error)}
      onAccept={() => {
        if (folder !== null) create.mutate({ requestId: crypto.randomUUID(), grant: folder.grant })
      }}
    >
      <div>{t('way.sample.text')}</div>
      <Field label={t('field.folder')} help={t('field.folderHelp', { free: shell?.freeSpace ?? t('field.freeUnknown') })}>
        {(control) => <FolderField {...control} value={folder?.label ?? ''} onChoose={() => void choose()} />}
      </Field>
    </StartForm>
  )
}
