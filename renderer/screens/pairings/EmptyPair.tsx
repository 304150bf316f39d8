import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { SidePane } from '../../components/SidePane'
import type { Organization } from '../../data/useOrganizations'
import { Icon } from '../../theme/icons'
import type { Cell } from './matrix-model'
import { PairTitle } from './PairTitle'

export interface EmptyPairProps {
  readonly organizations: readonly Organization[]
  readonly cell: Cell
  readonly onRecord: () => void
}

/** A cell of the matrix without a pairing: who it would join, and how. */
export function EmptyPair({ organizations, cell, onRecord }: EmptyPairProps) {
  const { t } = useTranslation('pairings')
  const nameOf = (id: string): string => organizations.find((organization) => organization.id === id)?.name ?? ''
  return (
    <SidePane
      title={<PairTitle supporter={nameOf(cell.supporterId)} recipient={nameOf(cell.recipientId)} />}
      widthName="pairings.detail"
      initialWidth={372}
    >
      <EmptyState
        title={t('noPair.title')}
        hint={t('noPair.hint')}
        action={
          <Button startIcon={<Icon name="add" />} onClick={onRecord}>
            {t('noPair.action')}
          </Button>
        }
      />
    </SidePane>
  )
}
