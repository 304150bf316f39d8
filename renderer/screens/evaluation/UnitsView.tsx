import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { FailureAlert } from '../../components/FailureAlert'
import { Pane } from '../../components/Pane'
import { PlaceBody } from '../../components/PlaceHeader'
import { tableCells, type Column } from '../../components/table-columns'
import { usePlace } from '../../hooks/usePlace'
import { EvaluationHeader } from './EvaluationHeader'
import type { EvaluationChoice } from './useEvaluationChoice'
import { useTableHints } from './useTableHints'

interface AnyUnit {
  /** Unit and template version. */
  readonly key: string
  readonly name: string
}

export interface UnitsViewProps<Unit extends AnyUnit, Part extends { readonly sheetId: string }> {
  readonly choice: EvaluationChoice
  readonly title: string
  readonly count: string
  readonly units: readonly Unit[]
  readonly columns: readonly Column<Unit>[]
  readonly partsOf: (unit: Unit) => readonly Part[]
  readonly partsName: string
  readonly partColumns: readonly Column<Part>[]
  readonly onOpen: (part: Part) => void
  /** What is to be known of the figures. */
  readonly note: ReactNode
}

const keyOf = ({ key }: AnyUnit): string => key
const sheetOf = ({ sheetId }: { readonly sheetId: string }): string => sheetId

/** Units beside each other that are not ranked, and the sheets of the chosen one. */
export function UnitsView<Unit extends AnyUnit, Part extends { readonly sheetId: string }>(props: UnitsViewProps<Unit, Part>) {
  const { choice, title, count, units, columns, partsOf, partsName, partColumns, onOpen, note } = props
  const { t } = useTranslation('evaluation')
  const place = usePlace()
  const current = units.find(({ key }) => key === place.params.subject) ?? units[0] ?? null
  const parts = current === null ? [] : partsOf(current)
  const part = parts.find(({ sheetId }) => sheetId === place.params.sheetId) ?? parts[0] ?? null
  useTableHints('keys.open')
  const openFirst = (unit: Unit) => {
    const [first] = partsOf(unit)
    if (first !== undefined) onOpen(first)
  }
  return (
    <>
      <EvaluationHeader choice={choice} cells={() => tableCells(columns, units)} />
      <PlaceBody>
        <Pane title={title} count={count} startsWithKeys style={{ flex: 1 }}>
          {choice.failure !== null && <FailureAlert failure={choice.failure} title={t('failed')} />}
          <DataTable
            name={title}
            rows={units}
            columns={columns}
            keyOf={keyOf}
            current={current?.key ?? null}
            onCurrent={(subject) => place.turn({ subject, sheetId: undefined })}
            onOpen={openFirst}
          />
        </Pane>
        {current !== null && (
          <Pane title={current.name} style={{ width: 340, flex: 'none' }}>
            <DataTable
              name={partsName}
              rows={parts}
              columns={partColumns}
              keyOf={sheetOf}
              current={part?.sheetId ?? null}
              onCurrent={(sheetId) => place.turn({ sheetId })}
              onOpen={onOpen}
              isDense
            />
            {note}
          </Pane>
        )}
      </PlaceBody>
    </>
  )
}
