import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { StateWord } from '../../components/StateWord'
import { SidePane } from '../../components/SidePane'
import { failureOf } from '../../data/failure'
import {
  useArchiveOrganization,
  useOrganization,
  useRestoreOrganization,
  type OrganizationStory,
} from '../../data/useOrganization'
import type { Organization } from '../../data/useOrganizations'
import { useOpenWorkspace } from '../../data/useWorkspace'
import { usePlace } from '../../hooks/usePlace'
import { formatInstant } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { CloseDialog } from './CloseDialog'
import { endStateOf } from './end-state'
import { OrganizationFields } from './OrganizationFields'
import { MergeDialog } from './MergeDialog'
import { OrganizationStoryView } from './OrganizationStoryView'
import { RenameDialog } from './RenameDialog'
import { StoryIndex } from './StoryIndex'
import { UndoMergeDialog } from './UndoMergeDialog'

/** One institution: its fields, edited in place, and what has happened with it. */
export function OrganizationDetail({ organization }: { readonly organization: Organization }) {
  const { t } = useTranslation('organizations')
  const { data: story, error } = useOrganization(organization.id)
  const place = usePlace()
  const { referenceOn } = useOpenWorkspace()
  const [asks, setAsks] = useState<'archive' | 'rename' | 'merge' | 'close' | 'undoMerge' | null>(null)
  const close = () => setAsks(null)
  const archive = useArchiveOrganization()
  const restore = useRestoreOrganization()
  const { archivedAt } = organization
  const end = endStateOf(organization)
  const isArchived = archivedAt !== null
  const failure = failureOf(error ?? archive.error ?? restore.error)

  return (
    <SidePane
      title={organization.name}
      tools={
        end !== null ? (
          <StateWord kind="neutral">{t(`state.${end}`)}</StateWord>
        ) : (
          <StateWord kind="ok">{t('state.inUse')}</StateWord>
        )
      }
      widthName="organizations.detail"
      initialWidth={424}
      foot={
        organization.mergedInto !== null ? undefined : isArchived ? (
          <Button
            startIcon={<Icon name="undo" />}
            onClick={() => restore.mutate({ requestId: crypto.randomUUID(), id: organization.id })}
          >
            {t('restore')}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsks('rename')}>{t('rename.open')}</Button>
            <Button onClick={() => setAsks('merge')}>{t('merge.duplicate')}</Button>
            <Button onClick={() => setAsks('close')}>{t('close.open')}</Button>
            <Button startIcon={<Icon name="archive" />} onClick={() => setAsks('archive')}>
              {t('archive.open')}
            </Button>
          </>
        )
      }
    >
      {failure !== null && <FailureAlert failure={failure} />}
      {story?.mergedInto && (
        <Notice
          kind="locked"
          title={t('mergedInto', { name: story.mergedInto.name })}
          buttons={
            <>
              <Button onClick={() => place.turn({ view: undefined, organizationId: story.mergedInto?.id })}>
                {t('merge.show')}
              </Button>
              <Button startIcon={<Icon name="undo" />} onClick={() => setAsks('undoMerge')}>
                {t('undoMerge.open')}
              </Button>
            </>
          }
        />
      )}
      {isArchived && organization.mergedInto === null && (
        <ClosedNotice archivedAt={archivedAt} closure={story?.organization.id === organization.id ? story.closure : null} />
      )}
      {story?.organization.id === organization.id && <StoryIndex story={story} />}
      <OrganizationFields organization={organization} isReadOnly={isArchived} />
      {story?.organization.id === organization.id && <OrganizationStoryView story={story} isReadOnly={isArchived} />}
      {asks === 'rename' && <RenameDialog organization={organization} today={referenceOn} onClose={close} />}
      {asks === 'merge' && (
        <MergeDialog
          one={organization}
          other={null}
          onMerged={(organizationId) => {
            close()
            place.turn({ organizationId })
          }}
          onClose={close}
        />
      )}
      {asks === 'close' && <CloseDialog organization={organization} today={referenceOn} onClose={close} />}
      {asks === 'undoMerge' && <UndoMergeDialog merged={organization} onClose={close} />}
      {asks === 'archive' && (
        <ReasonDialog
          title={t('archive.title', { name: organization.name })}
          consequence={t('archive.consequence')}
          verb={t('archive.verb')}
          onConfirm={(reason) => {
            close()
            archive.mutate({ requestId: crypto.randomUUID(), id: organization.id, reason })
          }}
          onCancel={close}
        />
      )}
    </SidePane>
  )
}

interface ClosedNoticeProps {
  readonly archivedAt: string
  readonly closure: OrganizationStory['closure']
}

/** That it is no more in use: closed down, with who carries on, or archived. */
function ClosedNotice({ archivedAt, closure }: ClosedNoticeProps) {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  if (closure === null) return <Notice kind="locked" title={t('archivedAt', { at: formatInstant(archivedAt) })} />
  const { closedOn, successor, reason } = closure
  return (
    <Notice
      kind="locked"
      title={
        successor === null ? t('close.closed', { on: closedOn }) : t('close.closedInto', { on: closedOn, name: successor.name })
      }
      buttons={
        successor !== null && (
          <Button onClick={() => place.turn({ view: undefined, organizationId: successor.id })}>{t('close.show')}</Button>
        )
      }
    >
      <div>{reason}</div>
      <div>{t('close.restoreConsequence')}</div>
    </Notice>
  )
}
