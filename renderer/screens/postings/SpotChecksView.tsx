import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { ReasonDialog } from '../../components/ReasonDialog'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byText, type Column } from '../../components/table-columns'
import { failureOf } from '../../data/failure'
import { useSpotChecks, useWithdrawSpotCheck, type SpotCheckRow } from '../../data/usePostings'
import { formatText } from '../../i18n/format'
import type { PostingLine } from './posting-columns'

const KINDS: Readonly<Record<SpotCheckRow['finding'], StateKind>> = {
  agrees: 'ok',
  contradicts: 'warn-solid',
  unmarked: 'neutral',
}

type Line = SpotCheckRow & { readonly posting: PostingLine }
const keyOf = ({ id }: Line): string => id

export interface SpotChecksViewProps {
  /** Checks of these alone are shown. */
  readonly lines: readonly PostingLine[]
  readonly current: string | null
  readonly onCurrent: (postingId: string) => void
}

/** 在岗核查: every check beside what attendance says of its day. A wrong one is withdrawn with a reason, never changed. */
export function SpotChecksView({ lines, current, onCurrent }: SpotChecksViewProps) {
  const { t } = useTranslation('postings')
  const { checks, error, isPending } = useSpotChecks()
  const withdraw = useWithdrawSpotCheck()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asks, setAsks] = useState(false)
  const rows = useMemo(() => {
    const byId = new Map(lines.map((line) => [line.id, line]))
    return checks.flatMap((check): Line[] => {
      const posting = byId.get(check.postingId)
      return posting === undefined ? [] : [{ ...check, posting }]
    })
  }, [checks, lines])
  const columns = useCheckColumns()
  const standing = rows.filter(({ withdrawReason }) => withdrawReason === null)
  const check = rows.find(({ id }) => id === chosen) ?? rows.find(({ postingId }) => postingId === current) ?? rows[0]
  const failure = failureOf(error ?? withdraw.error)
  return (
    <Pane
      title={t('check.title')}
      count={t('check.count', {
        all: standing.length,
        away: standing.filter(({ isFound }) => !isFound).length,
        contradicts: standing.filter(({ finding }) => finding === 'contradicts').length,
      })}
      tools={
        check !== undefined && check.withdrawReason === null ? (
          <Button onClick={() => setAsks(true)}>{t('check.withdraw.open')}</Button>
        ) : undefined
      }
      startsWithKeys
      style={{ flex: 1 }}
    >
      {failure !== null && <FailureAlert failure={failure} />}
      <DataTable
        name={t('check.name')}
        rows={rows}
        columns={columns}
        keyOf={keyOf}
        current={check?.id ?? null}
        onCurrent={(id, row) => {
          setChosen(id)
          onCurrent(row.postingId)
        }}
        toneOf={({ withdrawReason }) => (withdrawReason === null ? 'plain' : 'quiet')}
        empty={isPending ? null : <EmptyState title={t('check.empty.title')} hint={t('check.empty.hint')} />}
      />
      {asks && check !== undefined && (
        <ReasonDialog
          title={t('check.withdraw.title')}
          consequence={t('check.withdraw.consequence')}
          verb={t('check.withdraw.verb')}
          onConfirm={(reason) => {
            setAsks(false)
            withdraw.mutate({ requestId: crypto.randomUUID(), id: check.id, reason })
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </Pane>
  )
}

function useCheckColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('postings')
  return useMemo(() => {
    const attendance = ({ attendance: state }: Line): string =>
      state === null ? t('check.unmarked') : t(`attendance.states.${state}`)
    const finding = (line: Line): string =>
      line.withdrawReason === null ? t(`check.findings.${line.finding}`) : t('check.withdrawn')
    return [
      { id: 'on', header: t('check.on'), width: 92, text: (line) => line.checkedOn, compare: byText((line) => line.checkedOn) },
      {
        id: 'who',
        header: t('check.who'),
        width: 84,
        text: (line) => line.posting.staffName,
        compare: byText((line) => line.posting.staffName),
      },
      {
        id: 'recipient',
        header: t('column.recipient'),
        minWidth: 140,
        text: (line) => line.posting.recipientName,
        compare: byText((line) => line.posting.recipientName),
      },
      { id: 'by', header: t('check.by'), width: 92, text: (line) => line.checkedBy, compare: byText((line) => line.checkedBy) },
      { id: 'way', header: t('check.way'), width: 56, text: (line) => t(`check.ways.${line.way}`) },
      {
        id: 'found',
        header: t('check.found'),
        width: 70,
        text: (line) => t(line.isFound ? 'check.isFound' : 'check.notFound'),
        compare: byText((line) => String(line.isFound)),
      },
      { id: 'attendance', header: t('check.attendance'), width: 84, text: attendance, compare: byText(attendance) },
      {
        id: 'finding',
        header: t('check.finding'),
        width: 122,
        text: finding,
        cell: (line) => (
          <StateWord kind={line.withdrawReason === null ? KINDS[line.finding] : 'neutral'} isDense>
            {finding(line)}
          </StateWord>
        ),
        compare: byText(finding),
      },
      { id: 'note', header: t('check.note'), minWidth: 56, text: (line) => formatText(line.note) },
      { id: 'reason', header: t('check.reason'), isHidden: true, text: (line) => formatText(line.withdrawReason) },
    ]
  }, [t])
}
