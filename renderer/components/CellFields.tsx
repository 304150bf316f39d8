import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from './DateField'
import { SelectField } from './SelectField'
import { TextField } from './TextField'
import { labelIdOf } from './control'
import { visuallyHidden } from '../theme/visually-hidden'

interface CellProps {
  readonly id: string
  /** For readers: the head of the column and the row. */
  readonly label: string
}

function Labelled({ id, label, children }: CellProps & { readonly children: ReactNode }) {
  return (
    <>
      <label id={labelIdOf(id)} htmlFor={id} style={visuallyHidden}>
        {label}
      </label>
      {children}
    </>
  )
}

export interface TextCellProps extends CellProps {
  readonly value: string
  readonly maxLength: number
  readonly placeholder?: string
  readonly onLeave: (text: string) => void
}

/** A text in the row of a table. */
export function TextCell({ id, label, ...field }: TextCellProps) {
  return (
    <Labelled id={id} label={label}>
      <TextField id={id} {...field} />
    </Labelled>
  )
}

export interface DayCellProps extends CellProps {
  /** null: not settled yet. */
  readonly value: string | null
  readonly onLeave: (day: string | null) => void
}

/** A day in the row of a table; what is no day stays with a red border and is not kept. */
export function DayCell({ id, label, value, onLeave }: DayCellProps) {
  const { t } = useTranslation('common')
  const [isRefused, setRefused] = useState(false)
  return (
    <Labelled id={id} label={isRefused ? `${label} ${t('date.notADate')}` : label}>
      <DateField
        id={id}
        value={value ?? ''}
        hasError={isRefused}
        onRefuse={(text) => setRefused(text !== null)}
        onLeave={(day) => onLeave(day === '' ? null : day)}
      />
    </Labelled>
  )
}

export interface ChoiceCellProps<Value extends string> extends CellProps {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onPick: (value: Value) => void
}

/** One of a few in the row of a table. */
export function ChoiceCell<Value extends string>({ id, label, ...field }: ChoiceCellProps<Value>) {
  return (
    <Labelled id={id} label={label}>
      <SelectField id={id} {...field} />
    </Labelled>
  )
}
