import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { FilterField } from '../../components/FilterField'
import { ImportButton } from '../../components/ImportButton'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { SelectField } from '../../components/SelectField'
import { StateWord } from '../../components/StateWord'
import { byText, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useOrganizations } from '../../data/useOrganizations'
import { useContacts, useTakeKnownContacts, type ContactList } from '../../data/useStaff'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane } from '../../hooks/pane-ring'
import { usePlace } from '../../hooks/usePlace'
import { useStepOut } from '../../hooks/useStepOut'
import { formatText } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { contactLines, CONTACTS_SHOWN, useContactFilter, type ContactLine } from './contact-lines'
import { ContactPane } from './ContactPane'
import { RegistryViews } from './RegistryViews'

const keyOf = ({ organizationId }: ContactLine): string => organizationId
const NONE: ContactList['rows'] = []

/** 联系人: who speaks for each institution under the present scheme, and who has not been told by the due day. */
export function ContactsView() {
  const { t } = useTranslation(['organizations', 'common'])
  const { organizations } = useOrganizations()
  const { data: list, error } = useContacts()
  const takeKnown = useTakeKnownContacts()
  const [currentId, setCurrentId] = useState<string | null>(null)
  const lines = useMemo(() => contactLines(list?.rows ?? NONE, organizations), [list, organizations])
  const filter = useContactFilter(lines, usePlace().params.only)
  const daysLate = list?.daysLate ?? null
  const columns = useColumns(daysLate)
  const current = lines.find(({ organizationId }) => organizationId === currentId) ?? filter.shown[0] ?? null
  const known = lines.filter(({ state }) => state === 'known').length
  const missing = lines.filter(({ state }) => state !== 'named').length
  useStepOut(null, filter.clear)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['Ctrl+F'], label: t('keys.filter') },
        { keys: ['Ctrl+C'], label: t('keys.copy') },
      ],
      [t],
    ),
  )
  const failure = failureOf(error ?? takeKnown.error)
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
            <Button
              variant="contained"
              disabled={known === 0 || takeKnown.isPending}
              onClick={() => takeKnown.mutate({ requestId: crypto.randomUUID() })}
            >
              {t('contacts.takeKnown', { count: known })}
            </Button>
          </>
        }
      >
        <RegistryViews />
        <SelectField
          name={t('contacts.shown.name')}
          width={106}
          value={filter.shownOf}
          options={CONTACTS_SHOWN.map((value) => ({ value, label: t(`contacts.shown.${value}`) }))}
          onPick={filter.pickShown}
        />
        <FilterField
          name={t('contacts.filter')}
          value={filter.typed}
          onType={filter.type}
          onGoToList={focusFirstPane}
          width={180}
        />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={list?.schemeName ?? t('views.contacts')}
          count={t('contacts.count', { all: lines.length, named: lines.length - missing, missing })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('views.contacts')}
            rows={filter.shown}
            columns={columns}
            keyOf={keyOf}
            current={current?.organizationId ?? null}
            onCurrent={setCurrentId}
            empty={
              list === undefined ? null : filter.isOn ? (
                <EmptyState
                  title={t('contacts.filteredOut', { all: lines.length })}
                  action={<Button onClick={filter.clear}>{t('common:clearFilter')}</Button>}
                />
              ) : (
                <EmptyState title={t('empty.title')} hint={t('empty.hint')} />
              )
            }
          />
        </Pane>
        {current !== null && list !== undefined && (
          <ContactPane key={current.organizationId} line={current} dueOn={list.dueOn} hasScheme={list.schemeName !== null} />
        )}
      </PlaceBody>
    </>
  )
}

function useColumns(daysLate: number | null): readonly Column<ContactLine>[] {
  const { t } = useTranslation('organizations')
  return useMemo(() => {
    const said = (read: (contact: ContactLine['contacts'][number]) => string) => (line: ContactLine) =>
      formatText(line.contacts.map(read).filter(Boolean).join(t('merge.comma')))
    const stateOf = ({ state }: ContactLine): string =>
      state !== 'named' && daysLate !== null ? t('contacts.late', { count: daysLate }) : t(`contacts.state.${state}`)
    return [
      {
        id: 'name',
        header: t('contacts.unit'),
        minWidth: 180,
        text: ({ unit }) => unit.name,
        compare: byText(({ unit }) => unit.name),
      },
      {
        id: 'county',
        header: t('field.countyName'),
        width: 110,
        text: ({ unit }) => unit.countyName,
        compare: byText(({ unit }) => unit.countyName),
      },
      {
        id: 'state',
        header: t('field.state'),
        width: 110,
        text: stateOf,
        compare: byText(stateOf),
        cell: (line) => (
          <StateWord kind={line.state === 'named' ? 'ok' : daysLate === null ? 'warn' : 'warn-solid'} isDense>
            {stateOf(line)}
          </StateWord>
        ),
      },
      { id: 'contact', header: t('field.contactName'), width: 100, text: said(({ name }) => name) },
      { id: 'jobTitle', header: t('field.contactTitle'), width: 90, text: said(({ jobTitle }) => jobTitle) },
      { id: 'phone', header: t('field.contactPhone'), width: 130, text: said(({ phone }) => phone) },
    ]
  }, [t, daysLate])
}
