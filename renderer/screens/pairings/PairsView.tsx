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
import { shortNames } from '../../components/short-names'
import { tableCells } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { usePrintLetters } from '../../data/useLetters'
import { useOrganizations } from '../../data/useOrganizations'
import { usePairings, type Pairing } from '../../data/usePairings'
import { useCapacities } from '../../data/usePlanning'
import { copyText, tabSeparated } from '../../hooks/copy-text'
import { useKeysHere } from '../../hooks/keys-here'
import { focusFirstPane, focusNextPane } from '../../hooks/pane-ring'
import { useStepOut } from '../../hooks/useStepOut'
import { useKey } from '../../hooks/useKey'
import { usePlace } from '../../hooks/usePlace'
import { useWindowBelow } from '../../hooks/useWindowBelow'
import { Icon } from '../../theme/icons'
import { CountLine, MatrixKey } from './CountLine'
import { EmptyPair } from './EmptyPair'
import { LettersMenu } from './LettersMenu'
import { LettersNotice } from './LettersNotice'
import { cellInSight, cellOf, type Cell, type MatrixRow } from './matrix-model'
import { KEY_IN_CORNER_BELOW_PX, KEY_IN_CORNER_FROM_ROWS } from './matrix-style'
import { PairingDetail } from './PairingDetail'
import { PairingMatrix } from './PairingMatrix'
import { PairingViews } from './PairingViews'
import { usePairingColumns } from './pairing-columns'
import { RecordPairing } from './RecordPairing'
import { usePairingView } from './usePairingView'

const keyOf = (pairing: Pairing): string => pairing.id

/** Who supports whom, as matrix or list; one pair, or the recording of one, at the right. */
export function PairsView({ view }: { readonly view: 'matrix' | 'list' }) {
  const { t } = useTranslation(['pairings', 'common'])
  const place = usePlace()
  const { organizations, isPending, ...organizationsRead } = useOrganizations()
  const { pairings, error, isPending: isReading } = usePairings()
  const [panel, setPanel] = useState<'detail' | 'record'>('detail')
  const [recordStart, setRecordStart] = useState<Cell | null>(null)
  const [emptyCell, setEmptyCell] = useState<Cell | null>(null)
  const print = usePrintLetters()
  const capacities = useCapacities()
  const shown = usePairingView(organizations, pairings, capacities)
  const columns = usePairingColumns(pairings)
  // One more count in the title, or a longer one, leaves the key no room there.
  const hasLongCounts = shown.over.size > 0 || shown.matrix.rows.length >= KEY_IN_CORNER_FROM_ROWS
  const hasKeyInCorner = useWindowBelow(KEY_IN_CORNER_BELOW_PX) || hasLongCounts
  const names = useMemo(() => shortNames(shown.matrix.rows.map(({ recipient }) => recipient)), [shown.matrix])
  const failure = failureOf(error ?? organizationsRead.error)

  const wanted = pairings.find(({ id }) => id === place.params.pairingId) ?? null
  const { organizationId } = place.params
  const asked = organizationId === undefined ? null : cellOf(shown.rows, shown.supporters, organizationId)
  const cell = view === 'matrix' ? cellInSight(shown.rows, shown.supporters, emptyCell ?? wanted ?? asked) : null
  const pairing = view === 'list' ? inList(shown.list, wanted) : pairingAt(shown.rows, cell, wanted)

  // The matrix answers the key at once; the panel follows when the keys rest.
  const detailed = useDeferredValue(pairing)
  const emptyDetailed = useDeferredValue(pairing === null ? cell : null)

  const showPairing = (pairingId: string) => {
    setEmptyCell(null)
    setPanel('detail')
    place.turn({ pairingId, organizationId: undefined })
  }
  const showCell = (next: Cell) => {
    const found = pairingAt(shown.rows, next, null)
    setPanel('detail')
    if (found === null) setEmptyCell(next)
    else showPairing(found.id)
  }
  const record = () => {
    setRecordStart(pairing === null && !isReading ? cell : null)
    setPanel('record')
    return true
  }
  useKey('Ctrl+n', record)
  useStepOut(panel === 'detail' ? null : () => setPanel('detail'), shown.clear)
  useKeysHere(
    useMemo(
      () =>
        panel === 'record'
          ? [
              { keys: ['Enter'], label: t('common:keys.nextField') },
              { keys: ['Esc'], label: t('common:keys.close') },
            ]
          : [
              { keys: ['Ctrl+F'], label: t('keys.filter') },
              { keys: ['Ctrl+N'], label: t('keys.record') },
              ...(view === 'list'
                ? [{ keys: ['Ctrl+C'], label: t('keys.copy') }]
                : [{ keys: ['↑', '↓', '←', '→'], label: t('keys.cell') }]),
            ],
      [t, panel, view],
    ),
  )

  const hasBothSides = shown.matrix.rows.length > 0 && shown.matrix.supporters.length > 0
  const nothing = isPending ? null : (
    <EmptyState
      title={shown.isOn ? t('filteredOut') : t(hasBothSides ? 'noPairs.title' : 'empty.title')}
      hint={shown.isOn ? undefined : t(hasBothSides ? 'noPairs.hint' : 'empty.hint')}
      action={
        shown.isOn ? (
          <Button onClick={shown.clear}>{t('common:clearFilter')}</Button>
        ) : hasBothSides ? (
          <Button onClick={() => place.turn({ view: 'planning' })}>{t('noPairs.action')}</Button>
        ) : (
          <Button onClick={() => place.go('organizations')}>{t('empty.action')}</Button>
        )
      }
    />
  )

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <LettersMenu print={print} />
            <Button startIcon={<Icon name="copy" />} onClick={() => copyText(tabSeparated(tableCells(columns, shown.list)))}>
              {t('copyList')}
            </Button>
            <ImportButton />
            <Button variant="contained" startIcon={<Icon name="add" />} onClick={record}>
              {t('record.open')}
            </Button>
          </>
        }
      >
        <PairingViews />
        <SelectField
          name={t('county')}
          width={130}
          value={shown.county}
          options={[
            { value: '', label: t('allCounties') },
            ...shown.counties.map((county) => ({ value: county, label: county })),
          ]}
          onPick={shown.pickCounty}
        />
        <FilterField name={t('filter')} value={shown.typed} onType={shown.type} onGoToList={focusFirstPane} width={180} />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t(`view.${view}`)}
          hidesTitle
          count={
            <CountLine
              matrix={shown.matrix}
              over={shown.over.size}
              focus={shown.focus}
              onFocus={(focus) => {
                shown.turnTo(focus)
                // A clinic without a hospital, or the reverse, has no line in a list of pairs.
                if (focus !== 'understaffed') place.turn({ view: 'matrix' })
              }}
            />
          }
          tools={view === 'matrix' && !hasKeyInCorner ? <MatrixKey /> : undefined}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <LettersNotice print={print} nameOf={(id) => organizations.find((one) => one.id === id)?.name ?? id} />
          {view === 'list' ? (
            <DataTable
              name={t('title')}
              rows={shown.list}
              columns={columns}
              keyOf={keyOf}
              current={pairing?.id ?? null}
              onCurrent={showPairing}
              toneOf={(row) => (row.state === 'ended' ? 'quiet' : 'plain')}
              empty={nothing}
            />
          ) : shown.rows.length === 0 || shown.supporters.length === 0 ? (
            nothing
          ) : (
            <PairingMatrix
              supporters={shown.supporters}
              rows={shown.rows}
              load={shown.matrix.load}
              capacities={capacities}
              names={names}
              corner={hasKeyInCorner ? <MatrixKey isStacked /> : null}
              current={cell}
              onCurrent={showCell}
              onEnter={() => {
                if (pairing !== null) focusNextPane(1)
                else record()
              }}
            />
          )}
        </Pane>
        {panel === 'record' ? (
          <RecordPairing
            organizations={organizations}
            start={recordStart}
            onRecorded={showPairing}
            onClose={() => setPanel('detail')}
          />
        ) : detailed !== null ? (
          <PairingDetail key={detailed.id} pairing={detailed} />
        ) : (
          emptyDetailed !== null && <EmptyPair organizations={organizations} cell={emptyDetailed} onRecord={record} />
        )}
      </PlaceBody>
    </>
  )
}

const inList = (list: readonly Pairing[], wanted: Pairing | null): Pairing | null =>
  list.find(({ id }) => id === wanted?.id) ?? list[0] ?? null

/** The pairing of a cell; the wanted one when the two organizations have several, an ended one included. */
function pairingAt(rows: readonly MatrixRow[], cell: Cell | null, wanted: Pairing | null): Pairing | null {
  if (cell === null) return null
  if (wanted?.recipientId === cell.recipientId && wanted.supporterId === cell.supporterId) return wanted
  return rows.find(({ recipient }) => recipient.id === cell.recipientId)?.bySupporter.get(cell.supporterId) ?? null
}
