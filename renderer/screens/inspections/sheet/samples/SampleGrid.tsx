import { styled } from '@mui/material/styles'
import { useState, type ClipboardEvent, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { canBeRef, nextRef, readFaults, readSampleRows } from '@core/inspection/samples/read-sample-rows'
import { MOST_SAMPLES, type SampleForm, type SampleRow } from '@core/inspection/samples/sample-rows'
import { CellInput } from '../../../../components/CellInput'
import { pastedCells } from '../../../../components/entry-block'
import { colour } from '../../../../theme/tokens'
import { VerdictCell } from './VerdictCell'

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& th': {
    padding: '0 4px 2px',
    textAlign: 'left',
    fontWeight: 400,
    color: colour.ink2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& td': { padding: '2px 2px' },
})
const WIDTH_PX = { nth: 34, ref: 180, verdict: 110, count: 104 }

const EMPTY: SampleRow = { ref: '', isRight: null, counts: {}, note: '' }

export interface SampleGridProps {
  readonly form: SampleForm
  readonly rows: readonly SampleRow[]
  readonly isReadOnly: boolean
  readonly onChange: (rows: readonly SampleRow[]) => void
  /** The person went on to another line, or out of the table. */
  readonly onRowEnd: () => void
}

/**
 * One record a line; the empty last line takes the next one, an emptied number takes a record out. Cells that are pasted
 * become lines.
 */
export function SampleGrid({ form, rows, isReadOnly, onChange, onRowEnd }: SampleGridProps) {
  const { t } = useTranslation('survey')
  const [refused, setRefused] = useState(0)
  const put = (at: number, patch: Partial<SampleRow>) => {
    const old = rows[at] ?? { ...EMPTY, ref: patch.ref ?? nextRef(rows) }
    const next = { ...old, ...patch }
    setRefused(0)
    onChange([...rows.slice(0, at), next, ...rows.slice(at + 1)].filter(({ ref }) => ref !== ''))
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (isReadOnly || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const read = readSampleRows(form, rows, pastedCells(text))
    setRefused(read.refused)
    onChange(read.rows)
    onRowEnd()
  }
  const leaveRow = (event: FocusEvent<HTMLTableRowElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onRowEnd()
  }
  const clauses = form.asks === 'faults' ? form.clauses : []
  const isFull = isReadOnly || rows.length >= MOST_SAMPLES
  return (
    <>
      <Table aria-label={t('samples.label')} data-form="" onPaste={paste}>
        <colgroup>
          <col style={{ width: WIDTH_PX.nth }} />
          <col style={{ width: WIDTH_PX.ref }} />
          {form.asks === 'right' && <col style={{ width: WIDTH_PX.verdict }} />}
          {clauses.map(({ id }) => (
            <col key={id} style={{ width: WIDTH_PX.count }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('samples.nth')}</th>
            <th scope="col">{t('samples.ref')}</th>
            {form.asks === 'right' && <th scope="col">{t('samples.verdict')}</th>}
            {clauses.map(({ id, label, unit }) => (
              <th key={id} scope="col" title={t('samples.clause', { label, unit })}>
                {label}
              </th>
            ))}
            <th scope="col">{t('samples.note')}</th>
          </tr>
        </thead>
        <tbody>
          {(isFull ? rows : [...rows, EMPTY]).map((row, at) => (
            // A line keeps its cells, and with them the focus, when the empty one becomes a record.
            <tr key={at} onBlur={leaveRow}>
              <td style={{ color: colour.ink2, textAlign: 'center' }}>{at + 1}</td>
              <td>
                <CellInput
                  name={t('samples.cell', { column: t('samples.ref'), line: at + 1 })}
                  value={row.ref}
                  isReadOnly={isReadOnly}
                  beginsLine
                  maxLength={60}
                  placeholder={at === rows.length ? t('samples.next') : ''}
                  normalise={(text) => refOf(text, rows, at)}
                  onLeave={(ref) => put(at, { ref })}
                />
              </td>
              {form.asks === 'right' && (
                <td>
                  <VerdictCell
                    name={t('samples.cell', { column: t('samples.verdictWord'), line: at + 1 })}
                    value={row.isRight}
                    isReadOnly={isReadOnly}
                    onJudge={(isRight) => put(at, { isRight })}
                  />
                </td>
              )}
              {clauses.map(({ id, label }) => (
                <td key={id}>
                  <CellInput
                    name={t('samples.cell', { column: label, line: at + 1 })}
                    value={String(row.counts[id] ?? '')}
                    isReadOnly={isReadOnly}
                    maxLength={60}
                    normalise={(text) => countText(text)}
                    onLeave={(text) => put(at, { counts: withCount(row.counts, id, Number(text)) })}
                  />
                </td>
              ))}
              <td>
                <CellInput
                  name={t('samples.cell', { column: t('samples.note'), line: at + 1 })}
                  value={row.note}
                  isReadOnly={isReadOnly}
                  maxLength={200}
                  onLeave={(note) => put(at, { note })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {!isReadOnly && (
        <p
          role={refused > 0 ? 'alert' : undefined}
          style={{ margin: '4px 2px 0', color: refused > 0 ? colour.warn : colour.ink2 }}
        >
          {refused > 0 ? t('samples.refused', { count: refused }) : t(`samples.hint.${form.asks}`)}
        </p>
      )}
    </>
  )
}

/** A number that no other line has; '' takes the line out. */
function refOf(text: string, rows: readonly SampleRow[], at: number): string | null {
  const ref = text.normalize('NFKC').trim()
  const isTwice = rows.some((row, index) => index !== at && row.ref === ref)
  return ref === '' || (canBeRef(ref) && !isTwice) ? ref : null
}

function countText(text: string): string | null {
  const count = readFaults(text)
  return count === null ? null : count === 0 ? '' : String(count)
}

function withCount(counts: SampleRow['counts'], id: string, count: number): SampleRow['counts'] {
  const others = Object.entries(counts).filter(([clause]) => clause !== id)
  return Object.fromEntries(count === 0 ? others : [...others, [id, count]])
}
