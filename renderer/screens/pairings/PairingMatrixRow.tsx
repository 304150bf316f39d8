import { memo } from 'react'
import type { Organization } from '../../data/useOrganizations'
import type { Pairing } from '../../data/usePairings'
import type { MatrixRow } from './matrix-model'
import { PairBox, type CellLook } from './matrix-style'
import { SituationWord } from './SituationWord'

export interface PairingMatrixRowProps {
  readonly idPrefix: string
  readonly row: MatrixRow
  /** Those in sight, and how many stand before and after them. */
  readonly supporters: readonly Organization[]
  readonly before: number
  readonly after: number
  readonly name: string
  /** Column of the current cell; -1 when it is in another row. */
  readonly column: number
  /** Rows that the county cell spans; 0 when it began in a row before. */
  readonly countyRows: number
  readonly isLast: boolean
}

/** One clinic of the matrix: its county where it begins, its name, its pairs, its situation. */
export const PairingMatrixRow = memo(function PairingMatrixRow({
  idPrefix,
  row,
  supporters,
  before,
  after,
  name,
  column,
  countyRows: span,
  isLast,
}: PairingMatrixRowProps) {
  const { recipient, bySupporter, situation } = row
  return (
    <tr role="row" aria-label={recipient.name} data-here={column >= 0} data-gap={situation.kind === 'gap'} data-last={isLast}>
      {span > 0 && (
        <th role="rowheader" data-column="county" rowSpan={span} data-single={span === 1} title={recipient.countyName}>
          <span>{recipient.countyName}</span>
        </th>
      )}
      <th role="rowheader" data-column="clinic" data-recipient={recipient.id} title={recipient.name}>
        {name}
      </th>
      {before > 0 && <td aria-hidden colSpan={before} />}
      {supporters.map((supporter, offset) => {
        const pairing = bySupporter.get(supporter.id)
        const index = before + offset
        return (
          <td
            key={supporter.id}
            id={`${idPrefix}-${index}`}
            role="gridcell"
            aria-selected={index === column}
            data-recipient={recipient.id}
            data-supporter={supporter.id}
          >
            {pairing !== undefined && <PairBox look={lookOf(pairing)}>{staffing(pairing)}</PairBox>}
          </td>
        )
      })}
      {after > 0 && <td aria-hidden colSpan={after} />}
      <td role="gridcell" data-column="situation" data-recipient={recipient.id}>
        <SituationWord situation={situation} />
      </td>
    </tr>
  )
})

/** "2/2": persons there against persons due; without a duty only the persons there. */
const staffing = (pairing: Pairing): string =>
  pairing.requiredCount === null ? String(pairing.postedCount) : `${pairing.postedCount}/${pairing.requiredCount}`

function lookOf(pairing: Pairing): CellLook {
  if (pairing.state === 'future') return 'future'
  if (pairing.warnings.includes('UNDERSTAFFED')) return 'short'
  return pairing.state === 'expiring' ? 'expiring' : 'staffed'
}
