/** A fact that a digit makes, and whether the person is done with the item by it. */
export interface Picked<F> {
  readonly fact: F
  readonly goesOn: boolean
}

/**
 * What the session of a sheet without figures asks of its kind. `F` is a fact: it is chosen with digits, not typed.
 */
export interface PlainForm<F> {
  /** Codes of the items, or numbers of the questions, section by section. */
  readonly groups: readonly (readonly string[])[]
  /** @throws AppError when the fact is not one of this item. */
  readonly read: (code: string, fact: F) => F
  /** The fact that Enter stores on an unanswered item; null: Enter waits for a choice. */
  readonly full: (code: string) => F | null
  /** How many lines of the item digits choose. */
  readonly lines: (code: string) => number
  /** What choosing a line makes of the fact; null: there is no such line. */
  readonly pick: (code: string, before: F | undefined, line: number) => Picked<F> | null
  /** The line that a digit means, from 0; null: none. `first` is the line that has the digit 1 where they are counted. */
  readonly lineOf: (code: string, digit: number, first: number) => number | null
  /** The fact "does not apply"; null where the item must be answered. */
  readonly waived: (code: string, reason: string) => F | null
  /** Words that belong to the answer itself; null where only a remark can be written. */
  readonly words: (code: string, fact: F | undefined) => string | null
  /** The fact with other words; null: there is nothing chosen yet that they could stand beside. */
  readonly withWords: (code: string, before: F | undefined, words: string) => F | null
}

export const codesOf = (form: Pick<PlainForm<never>, 'groups'>): readonly string[] => form.groups.flat()

/** So many lines have a digit at a time; the others are reached by turning on. */
export const LINES_AT_ONCE = 9
