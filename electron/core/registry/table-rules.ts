import { countyOf } from './organization'
import type { TableKind } from './table-kinds'

/** Normalised cells of one row by column key; the rules below run only when all cells of the row are right. */
export type Values = Readonly<Record<string, string | number | null>>

/** What the cells of one row must be to each other and to the rows before. */
export interface RowRules {
  /** Columns of a first and a last day: the last may not be earlier (DATE_ORDER). */
  readonly period?: readonly [first: string, last: string]
  /** The same code may not name two things (CODE_CONFLICT); names that nearly agree are told (SIMILAR_NAME). */
  readonly isNamed?: true
  /** Two rows with the same key are the same thing (DUPLICATE), told at column `keyColumn`. */
  readonly key: (values: Values) => readonly (string | number | null | undefined)[]
  readonly keyColumn: string
}

export const ROW_RULES: Readonly<Record<TableKind, RowRules>> = {
  organization: { isNamed: true, key: ({ name, divisionCode }) => [name, countyOf(String(divisionCode))], keyColumn: 'name' },
  posting: {
    period: ['startsOn', 'endsOn'],
    key: ({ personName, supporter, recipient, startsOn }) => [personName, supporter, recipient, startsOn],
    keyColumn: 'personName',
  },
  pairing: {
    period: ['startsOn', 'endsOn'],
    key: ({ supporter, recipient, startsOn }) => [supporter, recipient, startsOn],
    keyColumn: 'recipient',
  },
  // A licence number tells two people of one name and one employer apart.
  staff: {
    key: ({ licenceNumber, personName, organization }) => (licenceNumber ? [licenceNumber] : [personName, organization]),
    keyColumn: 'personName',
  },
  contact: { key: ({ organization, contactName }) => [organization, contactName], keyColumn: 'contactName' },
  workload: { key: ({ postingCode, month }) => [postingCode, month], keyColumn: 'postingCode' },
  ledger: { key: ({ date, organization, project }) => [date, organization, project], keyColumn: 'project' },
}
