import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../components/PlaceHeader'
import { StateWord } from '../../components/StateWord'
import { byText, tableCells, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useDuplicates, useSetDistinct, type Duplicate } from '../../data/useMerge'
import { useOrganizations, type Organization } from '../../data/useOrganizations'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { usePlace } from '../../hooks/usePlace'
import { formatText } from '../../i18n/format'
import { Icon } from '../../theme/icons'
import { MergeDialog } from './MergeDialog'
import { RegistryViews } from './RegistryViews'

interface Line {
  readonly key: string
  readonly duplicate: Duplicate
  readonly one: Organization
  readonly other: Organization
}
const keyOf = ({ key }: Line): string => key

/** 查重: pairs that look like one institution, the surest first; merged, or told apart. */
export function DuplicatesView() {
  const { t } = useTranslation('organizations')
  const place = usePlace()
  const { organizations } = useOrganizations()
  const { duplicates, error, isPending } = useDuplicates()
  const setDistinct = useSetDistinct()
  const [current, setCurrent] = useState<string | null>(null)
  // Kept while the list is read again: the pair is gone from it before the dialog has said where to go.
  const [merging, setMerging] = useState<Line | null>(null)
  const lines = useMemo(() => linesOf(duplicates, organizations), [duplicates, organizations])
  const columns = useColumns()
  const line = lines.find(({ key }) => key === current) ?? lines[0] ?? null
  const failure = failureOf(error ?? setDistinct.error)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['↑', '↓'], label: t('keys.rows') },
        { keys: ['Enter'], label: t('merge.open') },
      ],
      [t],
    ),
  )
  const tellApart = () => {
    if (line !== null) setDistinct.mutate({ requestId: crypto.randomUUID(), oneId: line.one.id, otherId: line.other.id })
  }
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, lines)))}>
              {t('copyList')}
            </Button>
            <Button disabled={line === null} onClick={tellApart}>
              {t('duplicates.distinct')}
            </Button>
            <Button variant="contained" disabled={line === null} onClick={() => setMerging(line)}>
              {t('merge.open')}
            </Button>
          </>
        }
      >
        <RegistryViews />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('views.duplicates')}
          count={t('duplicates.count', { count: lines.length })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('views.duplicates')}
            rows={lines}
            columns={columns}
            keyOf={keyOf}
            current={line?.key ?? null}
            onCurrent={setCurrent}
            onOpen={() => setMerging(line)}
            empty={isPending ? null : <EmptyState title={t('duplicates.none', { all: organizations.length })} />}
          />
        </Pane>
      </PlaceBody>
      {merging !== null && (
        <MergeDialog
          one={merging.one}
          other={merging.other}
          onMerged={(organizationId) => {
            setMerging(null)
            place.turn({ view: undefined, organizationId })
          }}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  )
}

function linesOf(duplicates: readonly Duplicate[], organizations: readonly Organization[]): readonly Line[] {
  const byId = new Map(organizations.map((unit) => [unit.id, unit]))
  return duplicates.flatMap((duplicate) => {
    const [one, other] = [byId.get(duplicate.oneId), byId.get(duplicate.otherId)]
    if (one === undefined || other === undefined) return []
    // The one with a code is more likely to be the one that stays.
    const key = `${one.id} ${other.id}`
    return [one.code === '' && other.code !== '' ? { key, duplicate, one: other, other: one } : { key, duplicate, one, other }]
  })
}

function useColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('organizations')
  return useMemo(() => {
    const reasonOf = ({ duplicate }: Line): string => t(`duplicates.reason.${duplicate.reason}`)
    return [
      {
        id: 'reason',
        header: t('duplicates.why'),
        width: 116,
        text: reasonOf,
        cell: (line) => (
          <StateWord kind={line.duplicate.reason === 'code' ? 'warn-solid' : 'warn'} isDense>
            {reasonOf(line)}
          </StateWord>
        ),
      },
      {
        id: 'one',
        header: t('duplicates.one'),
        minWidth: 200,
        text: ({ one }) => one.name,
        compare: byText(({ one }) => one.name),
      },
      { id: 'oneCode', header: t('field.code'), width: 84, text: ({ one }) => formatText(one.code) },
      { id: 'other', header: t('duplicates.other'), minWidth: 200, text: ({ other }) => other.name },
      { id: 'otherCode', header: t('field.code'), width: 84, text: ({ other }) => formatText(other.code) },
      {
        id: 'county',
        header: t('field.countyName'),
        width: 130,
        text: ({ one }) => one.countyName,
        compare: byText(({ one }) => one.countyName),
      },
      { id: 'said', header: t('duplicates.said'), minWidth: 150, text: ({ duplicate }) => duplicate.said },
    ]
  }, [t])
}
