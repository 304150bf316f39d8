import { useTranslation } from 'react-i18next'
import { Field } from '../../components/Field'
import { FolderField } from '../../components/FolderField'
import { failureOf } from '../../data/failure'
import { useFolder } from '../../data/useShell'
import { useOpenWorkspaceFolder } from '../../data/useWorkspace'
import { StartForm } from './StartForm'

/** Opens a data folder that exists already. */
export function OpenWorkspaceForm() {
  const { t } = useTranslation('first-start')
  const { folder, choose } = useFolder(null, 'open-workspace')
  const open = useOpenWorkspaceFolder()
  return (
    <StartForm
      title={t('way.open.title')}
      verb={t('way.open.verb')}
      busyVerb={t('way.open.busy')}
      isBusy={open.isPending}
      missing={folder === null ? t('field.folder') : null}
      failure={failureOf(open.error)}
      onAccept={() => {
        if (folder !== null) open.mutate({ requestId: crypto.randomUUID(), grant: folder.grant })
      }}
    >
      <div>{t('way.open.text')}</div>
      <Field label={t('field.folder')} isMissing={folder === null} help={t('field.openHelp')}>
        {(control) => <FolderField {...control} value={folder?.label ?? ''} onChoose={() => void choose()} />}
      </Field>
    </StartForm>
  )
}
