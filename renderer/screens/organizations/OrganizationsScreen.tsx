import Button from '@mui/material/Button'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { ImportButton } from '../../components/ImportButton'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { tableCells } from '../../components/table-columns'
import { toFailure } from '../../data/failure'
import { useOrganizations, type Organization } from '../../data/useOrganizations'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { useStepOut } from '../../hooks/useStepOut'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { AddOrganization } from './AddOrganization'
import { OrganizationDetail } from './OrganizationDetail'
import { useOrganizationColumns } from './organization-columns'
import { RegistryViews } from './RegistryViews'
import { ORGANIZATION_VIEWS, organizationView, useOrganizationFilter } from './useOrganizationFilter'

const keyOf = (organization: Organization): string => organization.id

/** 机构: every institution in official order; detail, addition or import at the right. */
export function OrganizationsScreen() {
  const { t } = useTranslation(['organizations', 'common'])
  const place = usePlace()
  const { organizations, error, isPending } = useOrganizations()
  const [panel, setPanel] = useState<'detail' | 'add'>('detail')
  const view = organizationView(place.params.view)
  const filter = useOrganizationFilter(organizations, view)
  const columns = useOrganizationColumns(organizations)
  const current = organizations.find(({ id }) => id === place.params.organizationId) ?? filter.shown[0] ?? null
  // The list answers the key at once; the form of twenty fields follows when the keys rest.
  const detailed = useDeferredValue(current)

  const show = (organizationId: string) => {
    setPanel('detail')
    place.turn({ organizationId })
  }
  useKey('Ctrl+n', () => {
    setPanel('add')
    return true
  })
  useStepOut(panel === 'detail' ? null : () => setPanel('detail'), filter.clear)
  useKeysHere(
    useMemo(
      () =>
        panel === 'detail'
          ? [
              { keys: ['Ctrl+F'], label: t('keys.filter') },
              { keys: ['Ctrl+N'], label: t('keys.add') },
              { keys: ['Ctrl+C'], label: t('keys.copy') },
            ]
          : [
              { keys: ['Enter'], label: t('common:keys.nextField') },
              { keys: ['Esc'], label: t('common:keys.close') },
            ],
      [t, panel],
    ),
  )

  const views = ORGANIZATION_VIEWS.filter((one) => one !== 'other' || organizations.some(({ kind }) => kind === 'other'))
  const empty = isPending ? null : filter.isOn ? (
    <EmptyState
      title={t('filteredOut', { all: filter.searched, typed: filter.wanted })}
      action={<Button onClick={filter.clear}>{t('common:clearFilter')}</Button>}
    />
  ) : organizations.length > 0 ? (
    <EmptyState title={t('emptyView', { view: t(`view.${view}`) })} />
  ) : (
    <EmptyState title={t('empty.title')} hint={t('empty.hint')} action={<ImportButton />} />
  )

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, filter.shown)))}>
              {t('copyList')}
            </Button>
            <ImportButton />
            <Button variant="contained" startIcon={<Icon name="add" />} onClick={() => setPanel('add')}>
              {t('add.open')}
            </Button>
          </>
        }
      >
        <RegistryViews />
        <SelectField
          name={t('view.name')}
          width={116}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onPick={(next) => place.turn({ view: next })}
        />
        <SelectField
          name={t('type.name')}
          width={116}
          value={filter.kindOf}
          options={[{ value: '', label: t('type.all') }, ...filter.types.map((type) => ({ value: type, label: type }))]}
          onPick={filter.pickType}
        />
        <SelectField
          name={t('county.name')}
          width={116}
          value={filter.county}
          options={[
            { value: '', label: t('county.all') },
            ...filter.counties.map((county) => ({ value: county, label: county })),
          ]}
          onPick={filter.pickCounty}
        />
        <FilterField name={t('filter')} value={filter.typed} onType={filter.type} onGoToList={focusFirstPane} width={150} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t(`view.${view}`)}
          count={t(filter.isOn ? 'countFiltered' : 'count', { shown: filter.shown.length, all: filter.searched })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {error !== null && <FailureAlert failure={toFailure(error)} />}
          <DataTable
            name={t('title')}
            rows={filter.shown}
            columns={columns}
            keyOf={keyOf}
            current={current?.id ?? null}
            onCurrent={show}
            toneOf={(row) => (row.archivedAt === null ? 'plain' : 'quiet')}
            empty={empty}
          />
        </Pane>
        {panel === 'detail' && detailed !== null && <OrganizationDetail key={detailed.id} organization={detailed} />}
        {panel === 'add' && <AddOrganization kind={view} onAdded={show} onClose={() => setPanel('detail')} />}
      </PlaceBody>
    </>
  )
}
