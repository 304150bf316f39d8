import Checkbox from '@mui/material/Checkbox'

export interface CheckLineProps {
  readonly label: string
  readonly field?: string
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

/** Something that is so or not, with its words behind the box. */
export function CheckLine({ label, field, isOn, onTurn }: CheckLineProps) {
  return (
    <label data-field={field} style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32 }}>
      <Checkbox size="small" checked={isOn} onChange={(_event, next) => onTurn(next)} />
      {label}
    </label>
  )
}
