import { useId } from 'react'
import type { Amount } from '@core/scoring/template'
import { useDesigner } from './designer-desk'
import { draftOf } from './designer-session'
import { readAmount, showAmount, type AmountScale } from './values'
import { ValueField, type ValueFieldProps } from './ValueField'

export interface AmountFieldProps extends Pick<ValueFieldProps<Amount>, 'name' | 'id' | 'field' | 'unit' | 'align'> {
  readonly value: Amount
  readonly scale?: AmountScale
  readonly onLeave: (value: Amount) => void
}

/** A number, or the name of a parameter of the sheet, which the field suggests. */
export function AmountField({ value, scale = 'plain', onLeave, align = 'right', ...field }: AmountFieldProps) {
  const listId = useId()
  const { session } = useDesigner()
  const parameters = (draftOf(session).head.parameters ?? []).filter((parameter) => typeof parameter.default === 'number')
  return (
    <>
      <ValueField<Amount>
        {...field}
        value={value}
        format={(amount) => showAmount(amount, scale, parameters)}
        read={(text) => readAmount(text, scale, parameters)}
        align={align}
        maxLength={40}
        list={parameters.length === 0 ? undefined : listId}
        onLeave={onLeave}
      />
      {parameters.length > 0 && (
        <datalist id={listId}>
          {parameters.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** An amount that may be left open; an empty field is none. */
export function OpenAmountField({
  value,
  onLeave,
  ...rest
}: Omit<AmountFieldProps, 'value' | 'onLeave'> & {
  readonly value: Amount | undefined
  readonly onLeave: (value: Amount | undefined) => void
}) {
  const { session } = useDesigner()
  const parameters = draftOf(session).head.parameters ?? []
  const { scale = 'plain', align = 'right', ...field } = rest
  return (
    <ValueField<Amount | null>
      {...field}
      value={value ?? null}
      format={(amount) => (amount === null ? '' : showAmount(amount, scale, parameters))}
      read={(text) => (text === '' ? null : readAmount(text, scale, parameters))}
      align={align}
      maxLength={40}
      onLeave={(amount) => onLeave(amount ?? undefined)}
    />
  )
}
