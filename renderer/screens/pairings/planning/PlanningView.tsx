import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { DataTable } from '../../../components/DataTable'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { MenuButton } from '../../../components/MenuButton'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { failureOf } from '../../../data/failure'
import {
  useAcceptProposal,
  useExportForms,
  usePastePlanning,
  usePlanning,
  usePropose,
  useReadForms,
  type PlannedRecipient,
  type PlannedSupporter,
} from '../../../data/usePlanning'
import { useKeysHere } from '../../../hooks/keys-here'
import { useKey } from '../../../hooks/useKey'
import { useWindowBelow } from '../../../hooks/useWindowBelow'
import { Icon } from '../../../theme/icons'
import { PairingViews } from '../PairingViews'
import { NeedsPane } from './NeedsPane'
import { useNeedsColumns, useProposalColumns, useSupplyColumns, type ProposalRow } from './planning-columns'
import { PlanningNotices } from './PlanningNotices'
import { ProposalPane, type Conditions } from './ProposalPane'
import { SupplyPane } from './SupplyPane'
import { usePastedCells } from './usePastedCells'
import { useProposal } from './useProposal'

const PARTS = ['needs', 'supply', 'proposal'] as const
type Part = (typeof PARTS)[number]
/** A narrower window has no room for the counties beside the pairs. */
const COUNTIES_FROM_PX = 1340
const idOf = (row: PlannedRecipient | PlannedSupporter): string => row.id
const proposalKey = (row: ProposalRow): string => row.recipient.id

/** 需求与方案: what clinics ask for, what hospitals offer, and the pairs that follow; accepted, they are pairings. */
export function PlanningView() {
  const { t } = useTranslation('planning')
  const { data: planning, error } = usePlanning()
  const [part, setPart] = useState<Part>('proposal')
  const [marked, setMarked] = useState<Readonly<Partial<Record<Part, string>>>>({})
  const [changed, setConditions] = useState<Conditions | null>(null)
  const [asks, setAsks] = useState(false)
  const { proposal, rows, row, effects } = useProposal(planning, marked.proposal)
  const propose = usePropose()
  const accept = useAcceptProposal()
  const write = useExportForms()
  const read = useReadForms()
  const paste = usePastePlanning()
  const needsColumns = useNeedsColumns()
  const supplyColumns = useSupplyColumns()
  const proposalColumns = useProposalColumns(useWindowBelow(COUNTIES_FROM_PX))
  const failure = failureOf(error ?? propose.error ?? accept.error ?? write.error ?? read.error ?? paste.error)
  const conditions = changed ?? (planning === undefined ? null : { ...planning.period, weights: planning.weights })

  const run = () => {
    if (conditions === null || propose.isPending) return true
    setPart('proposal')
    // What was taken over before has been read by now.
    for (const told of [read, paste, write, accept]) told.reset()
    propose.mutate({ requestId: crypto.randomUUID(), ...conditions }, { onSuccess: () => setConditions(null) })
    return true
  }
  useKey('Ctrl+g', run)
  usePastedCells(part !== 'proposal', (text, organizationId) => {
    if (part === 'proposal' || paste.isPending) return
    read.reset()
    paste.mutate({ requestId: crypto.randomUUID(), part, source: { text }, organizationId })
  })
  useKeysHere(
    useMemo(() => {
      const proposes = { keys: ['Ctrl+G'], label: t('propose.key') }
      return part === 'proposal' ? [proposes] : [{ keys: ['Ctrl+V'], label: t('paste.key') }, proposes]
    }, [t, part]),
  )

  const recipient = rowOf(planning?.recipients ?? [], idOf, marked.needs)
  const supporter = rowOf(planning?.supporters ?? [], idOf, marked.supply)
  const mark = (key: string) => setMarked((all) => ({ ...all, [part]: key }))
  const kept = planning?.proposal ?? null
  const open = planning?.recipients.filter(({ isCovered }) => !isCovered).length ?? 0

  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <>
            <MenuButton
              label={t('forms.name')}
              icon="download"
              entries={[
                { key: 'out', label: t('forms.write'), onPick: () => write.mutate(t('forms.file')) },
                {
                  key: 'in',
                  label: t('forms.read'),
                  onPick: () => {
                    paste.reset()
                    read.mutate()
                  },
                },
              ]}
            />
            <Button disabled={proposal === null || proposal.pairs.length === 0} onClick={() => setAsks(true)}>
              {t('accept.open')}
            </Button>
            <Button variant="contained" disabled={open === 0 || propose.isPending} startIcon={<Icon name="swap" />} onClick={run}>
              {propose.isPending ? t('propose.busy') : t('propose.open')}
            </Button>
          </>
        }
      >
        <PairingViews />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t(`part.${part}`)}
          hidesTitle
          startsWithKeys
          style={{ flex: 1 }}
          count={
            proposal === null
              ? t('counts', { clinics: open, hospitals: planning?.supporters.length ?? 0 })
              : t('proposal.counts', {
                  paired: proposal.pairs.length,
                  clinics: open,
                  percent: proposal.percent,
                  unpaired: proposal.unpaired.length,
                })
          }
          tools={
            <SegmentedViews
              name={t('part.name')}
              value={part}
              views={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
              onPick={setPart}
              isDense
            />
          }
        >
          {failure !== null && <FailureAlert failure={failure} />}
          <PlanningNotices
            planning={planning}
            proposal={part === 'proposal' ? proposal : null}
            saved={write.data ?? null}
            read={read.data ?? null}
            pasted={part === 'proposal' ? null : (paste.data ?? null)}
            accepted={accept.data ?? null}
          />
          {part === 'needs' && (
            <DataTable
              name={t('part.needs')}
              rows={planning?.recipients ?? []}
              columns={needsColumns}
              keyOf={idOf}
              current={recipient?.id ?? null}
              onCurrent={mark}
              toneOf={({ isCovered }) => (isCovered ? 'quiet' : 'plain')}
              empty={<EmptyState title={t('needs.empty')} />}
            />
          )}
          {part === 'supply' && (
            <DataTable
              name={t('part.supply')}
              rows={planning?.supporters ?? []}
              columns={supplyColumns}
              keyOf={idOf}
              current={supporter?.id ?? null}
              onCurrent={mark}
              empty={<EmptyState title={t('supply.empty')} />}
            />
          )}
          {part === 'proposal' && (
            <DataTable
              name={t('part.proposal')}
              rows={rows}
              columns={proposalColumns}
              keyOf={proposalKey}
              current={row?.recipient.id ?? null}
              onCurrent={mark}
              canDrag
              empty={
                planning === undefined || (kept !== null && proposal === null) ? null : (
                  <EmptyState
                    title={t(open === 0 ? 'proposal.allCovered' : 'proposal.empty')}
                    {...(open === 0 ? {} : { hint: t('proposal.hint') })}
                  />
                )
              }
            />
          )}
        </Pane>
        {part === 'needs' && recipient !== null && <NeedsPane key={recipient.id} recipient={recipient} />}
        {part === 'supply' && supporter !== null && <SupplyPane key={supporter.id} supporter={supporter} />}
        {part === 'proposal' && planning !== undefined && conditions !== null && (
          <ProposalPane
            key={row?.recipient.id ?? ''}
            planning={planning}
            conditions={conditions}
            onConditions={setConditions}
            row={row}
            effects={effects}
          />
        )}
      </PlaceBody>
      {asks && proposal !== null && kept !== null && (
        <ConfirmDialog
          title={t('accept.title')}
          verb={t('accept.verb')}
          onConfirm={() => {
            setAsks(false)
            accept.mutate({ requestId: crypto.randomUUID() })
          }}
          onCancel={() => setAsks(false)}
        >
          <div>{t('accept.consequence', { count: proposal.pairs.length, startsOn: kept.startsOn, endsOn: kept.endsOn })}</div>
          {proposal.unpaired.length > 0 && <div>{t('accept.unpaired', { count: proposal.unpaired.length })}</div>}
        </ConfirmDialog>
      )}
    </>
  )
}

/** The marked row, or the first one. */
const rowOf = <Row,>(rows: readonly Row[], keyOf: (row: Row) => string, key: string | undefined): Row | null =>
  rows.find((one) => keyOf(one) === key) ?? rows[0] ?? null
