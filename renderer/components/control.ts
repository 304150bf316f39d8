/** What a Field hands to its control: the id of the label's target and how the value stands. */
export interface FieldControl {
  readonly id: string
  readonly describedBy?: string | undefined
  /** Refused: red border. */
  readonly hasError?: boolean
  /** Kept, but worth a second look: brown border. */
  readonly hasReminder?: boolean
  /** Esc gave the old value back. */
  readonly onTakeBack?: () => void
}

/** Id of the label of a control that HTML does not count as one, and which therefore names itself by it. */
export const labelIdOf = (id: string): string => `${id}-label`
