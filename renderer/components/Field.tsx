import { styled } from '@mui/material/styles'
import { useId, type ReactNode } from 'react'
import { Icon } from '../theme/icons'
import { colour } from '../theme/tokens'
import { labelIdOf, type FieldControl } from './control'

const Row = styled('div', { shouldForwardProp: (name) => name !== 'labelWidth' })<{ labelWidth: number }>(({ labelWidth }) => ({
  display: 'grid',
  gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)`,
  columnGap: 8,
  rowGap: 2,
  alignItems: 'center',
  '& label': { color: colour.ink2 },
  '& label:has(+ textarea)': { alignSelf: 'start', paddingTop: 6 }, // beside the first of its lines
  '&[data-missing="true"] .MuiOutlinedInput-notchedOutline': { borderLeft: `4px solid ${colour.accent} !important` },
  '&[data-reminder="true"] .MuiOutlinedInput-notchedOutline': { borderColor: `${colour.warnSolid} !important` },
}))

const Note = styled('div')({
  gridColumn: 2,
  display: 'flex',
  alignItems: 'flex-start',
  gap: 6,
  color: colour.ink2,
  '& svg': { marginTop: 2 },
  '&[data-kind="error"]': { color: colour.error },
  '&[data-kind="reminder"]': { color: colour.warn },
})

export interface FieldProps {
  readonly label: string
  /** Mandatory and still empty: an accent bar stands inside the left edge. */
  readonly isMissing?: boolean
  /** What is allowed, when the value was refused. */
  readonly error?: string | undefined
  /** What is worth a second look; it does not block. */
  readonly reminder?: string | undefined
  readonly help?: string | undefined
  /** Width of the label column, 56 to 92 px. */
  readonly labelWidth?: number
  readonly children: (control: FieldControl) => ReactNode
}

/** One row of a form: label left of the control, help and what is wrong below it. */
export function Field({ label, isMissing = false, error, reminder, help, labelWidth = 76, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = error !== undefined || reminder !== undefined || help !== undefined
  return (
    <Row
      labelWidth={labelWidth}
      data-missing={isMissing && error === undefined}
      data-reminder={error === undefined && reminder !== undefined}
    >
      <label id={labelIdOf(id)} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        describedBy: hasNote ? noteId : undefined,
        hasError: error !== undefined,
        hasReminder: reminder !== undefined,
      })}
      {hasNote && (
        <Note id={noteId} data-kind={error !== undefined ? 'error' : reminder !== undefined ? 'reminder' : 'help'}>
          {error !== undefined ? <Icon name="error" /> : reminder !== undefined ? <Icon name="warning" /> : null}
          <span>{error ?? reminder ?? help}</span>
        </Note>
      )}
    </Row>
  )
}
