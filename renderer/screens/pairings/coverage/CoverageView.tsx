import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { byNumber, byText, COUNTY_PX, type Column } from '../../../components/table-columns'
import { failureOf } from '../../../data/failure'
import { useCoverage } from '../../../data/usePlanning'
import { useKeysHere } from '../../../hooks/keys-here'
import { usePlace } from '../../../hooks/usePlace'
import { PairingViews } from '../PairingViews'
import { coverageRows, WANTS, type CoverageRow, type Want } from './coverage-rows'

const keyOf = (row: CoverageRow): string => row.key

/** 覆盖: what is wanting on the reference day, one kind at a time; Enter leads to the pair or to the place where it is mended. */
export function CoverageView() {
  const { t } = useTranslation('pairings')
  const place = usePlace()
  const { data, error } = useCoverage()
  const [want, setWant] = useState<Want>(WANTS.find((one) => one === place.params.only) ?? 'uncovered')
  const [current, setCurrent] = useState<string | null>(null)
  const rows = useMemo(() => (data === undefined ? null : coverageRows(data)), [data])
  const columns = useCoverageColumns(want)
  const shown = rows?.[want] ?? []
  const failure = failureOf(error)
  const open = ({ pairingId, organizationId }: CoverageRow) =>
    pairingId === null
      ? place.turn({ view: 'matrix', organizationId, pairingId: undefined })
      : place.turn({ view: 'list', pairingId })
  useKeysHere(useMemo(() => [{ keys: ['Enter'], label: t('coverage.open') }], [t]))

  return (
    <>
      <PlaceHeader title={t('title')}>
        <PairingViews />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('view.coverage')}
          count={data === undefined ? undefined : t('coverage.day', { day: data.day })}
          startsWithKeys
          style={{ flex: 1 }}
          tools={
            <SegmentedViews
              name={t('coverage.kind')}
              value={want}
              views={WANTS.map((value) => ({ value, label: t(`coverage.${value}`, { count: rows?.[value].length ?? 0 }) }))}
              onPick={setWant}
              isDense
            />
          }
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <DataTable
            name={t('view.coverage')}
            rows={shown}
            columns={columns}
            keyOf={keyOf}
            current={shown.some(({ key }) => key === current) ? current : (shown[0]?.key ?? null)}
            onCurrent={setCurrent}
            onOpen={open}
            empty={rows === null ? null : <EmptyState title={t('coverage.none')} />}
          />
        </Pane>
      </PlaceBody>
    </>
  )
}

function useCoverageColumns(want: Want): readonly Column<CoverageRow>[] {
  const { t } = useTranslation('pairings')
  return useMemo(() => {
    const county: Column<CoverageRow> = {
      id: 'county',
      header: t('county'),
      width: COUNTY_PX,
      text: (row) => row.countyName,
      compare: byText((row) => row.countyName),
    }
    const name: Column<CoverageRow> = {
      id: 'name',
      header: want === 'overCapacity' ? t('supporter') : t('recipient'),
      width: 240,
      text: (row) => row.name,
      compare: byText((row) => row.name),
    }
    const said: Column<CoverageRow> = {
      id: 'said',
      header: t('situation.name'),
      text: (row) =>
        want === 'uncovered' && row.pairingId === null ? t('situation.gap') : t(`coverage.said.${want}`, { ...row.figures }),
      compare: byNumber((row) => row.order),
    }
    return want === 'overCapacity' ? [name, said] : [county, name, said]
  }, [t, want])
}
