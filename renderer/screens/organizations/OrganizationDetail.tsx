import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { Notice } from '../../components/Notice'
import { ReasonDialog } from '../../components/ReasonDialog'
import { StateWord } from '../../components/StateWord'
import { SidePane } from '../../components/SidePane'
import { failureOf } from '../../data/failure'
import { useArchiveOrganization, useOrganization, useRestoreOrganization } from '../../data/useOrganization'
import type { Organization } from '../../data/useOrganizations'
import { formatInstant } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { OrganizationFields } from './OrganizationFields'
import { OrganizationStoryView } from './OrganizationStoryView'

/** One institution: its fields, edited in place, and what has happened with it. */
export function OrganizationDetail({ organization }: { readonly organization: Organization }) {
  const { t } = useTranslation('organizations')
  const { data: story, error } = useOrganization(organization.id)
  const [asks, setAsks] = useState(false)
  const archive = useArchiveOrganization()
  const restore = useRestoreOrganization()
  const { archivedAt } = organization
  const isArchived = archivedAt !== null
  const failure = failureOf(error ?? archive.error ?? restore.error)

  return (
    <SidePane
      title={organization.name}
      tools={
        isArchived ? (
          <StateWord kind="neutral">{t('state.archived')}</StateWord>
        ) : (
          <StateWord kind="ok">{t('state.inUse')}</StateWord>
        )
      }
      widthName="organizations.detail"
      initialWidth={424}
      foot={
        isArchived ? (
          <Button
            startIcon={<Icon name="undo" />}
            onClick={() => restore.mutate({ requestId: crypto.randomUUID(), id: organization.id })}
          >
            {t('restore')}
          </Button>
        ) : (
          <Button startIcon={<Icon name="archive" />} onClick={() => setAsks(true)}>
            {t('archive.open')}
          </Button>
        )
      }
    >
      {failure !== null && <FailureAlert failure={failure} />}
      {isArchived && <Notice kind="locked" title={t('archivedAt', { at: formatInstant(archivedAt) })} />}
      <OrganizationFields organization={organization} isReadOnly={isArchived} />
      {story?.organization.id === organization.id && <OrganizationStoryView story={story} />}
      {asks && (
        <ReasonDialog
          title={t('archive.title', { name: organization.name })}
          consequence={t('archive.consequence')}
          verb={t('archive.verb')}
          onConfirm={(reason) => {
            setAsks(false)
            archive.mutate({ requestId: crypto.randomUUID(), id: organization.id, reason })
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </SidePane>
  )
}
