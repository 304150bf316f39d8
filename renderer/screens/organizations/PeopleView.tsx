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
import { failureOf } from '../../data/failure'
import { useOrganizations } from '../../data/useOrganizations'
import { useStaff } from '../../data/useStaff'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { useStepOut } from '../../hooks/useStepOut'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { Icon } from '../../theme/icons'
import { AddPerson } from './AddPerson'
import { PersonDetail } from './PersonDetail'
import { peopleLines, PEOPLE_SHOWN, usePeopleFilter, type PersonLine } from './people-lines'
import { usePeopleColumns } from './people-columns'
import { RegistryViews } from './RegistryViews'

const keyOf = ({ id }: PersonLine): string => id

/** 人员: everybody who works at an institution, in its official order, the highest rank first; one person at the right. */
export function PeopleView() {
  const { t } = useTranslation(['organizations', 'common'])
  const { organizations } = useOrganizations()
  const { staff, error, isPending } = useStaff()
  const [panel, setPanel] = useState<'detail' | 'add'>('detail')
  const [currentId, setCurrentId] = useState<string | null>(null)
  const lines = useMemo(() => peopleLines(staff, organizations), [staff, organizations])
  const place = usePlace()
  // An institution that is no more must not hide everybody without a word.
  const unit = organizations.find(({ id }) => id === place.params.subject) ?? null
  const filter = usePeopleFilter(lines, unit?.id ?? null)
  const showAll = () => place.turn({ subject: undefined })
  const clear = () => {
    filter.clear()
    showAll()
  }
  const columns = usePeopleColumns()
  const current = lines.find(({ id }) => id === currentId) ?? filter.shown[0] ?? null
  const detailed = useDeferredValue(current)
  const show = (id: string) => {
    setPanel('detail')
    setCurrentId(id)
  }
  useKey('Ctrl+n', () => {
    setPanel('add')
    return true
  })
  useStepOut(panel === 'detail' ? null : () => setPanel('detail'), clear)
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
  const failure = failureOf(error)
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
              {t('people.add')}
            </Button>
          </>
        }
      >
        <RegistryViews />
        <SelectField
          name={t('people.shown.name')}
          width={124}
          value={filter.shownOf}
          options={PEOPLE_SHOWN.map((value) => ({ value, label: t(`people.shown.${value}`) }))}
          onPick={filter.pickShown}
        />
        <FilterField
          name={t('people.filter')}
          value={filter.typed}
          onType={filter.type}
          onGoToList={focusFirstPane}
          width={196}
        />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('views.people')}
          count={t(filter.isOn ? 'people.countFiltered' : 'people.count', { shown: filter.shown.length, all: filter.searched })}
          startsWithKeys
          style={{ flex: 1 }}
          tools={
            unit === null ? undefined : (
              <Button title={t('people.showAll')} startIcon={<Icon name="dismiss" />} onClick={showAll}>
                {t('people.onlyOf', { name: unit.name })}
              </Button>
            )
          }
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('views.people')}
            rows={filter.shown}
            columns={columns}
            keyOf={keyOf}
            current={current?.id ?? null}
            onCurrent={show}
            toneOf={(row) => (row.archivedAt === null ? 'plain' : 'quiet')}
            empty={
              isPending ? null : filter.isOn ? (
                <EmptyState
                  title={t('people.filteredOut', {
                    all: filter.searched,
                    typed: filter.typed === '' ? (unit?.name ?? '') : filter.typed,
                  })}
                  action={<Button onClick={clear}>{t('common:clearFilter')}</Button>}
                />
              ) : lines.length > 0 ? (
                <EmptyState title={t('people.emptyShown', { shown: t(`people.shown.${filter.shownOf}`) })} />
              ) : (
                <EmptyState title={t('people.empty')} hint={t('people.emptyHint')} action={<ImportButton />} />
              )
            }
          />
        </Pane>
        {panel === 'detail' && detailed !== null && <PersonDetail key={detailed.id} person={detailed} onShow={setCurrentId} />}
        {panel === 'add' && <AddPerson onAdded={show} onClose={() => setPanel('detail')} />}
      </PlaceBody>
    </>
  )
}
