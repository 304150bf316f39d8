import { idNumberIsRight } from '../../registry/id-number'
import { readDate } from '../../registry/normalise-date'
import { readPhone } from '../../registry/normalise-phone'

/** A patient as far as a call-back needs him: the number in the clinic, never a name or an id number. */
export interface Patient {
  readonly patientNumber: string
  readonly dischargedOn: string | null
  readonly department: string
  /** '' when the list has none, or none that can be called. */
  readonly phone: string
}

/** A row that was not taken, or was taken without its value. `row` counts the lines of the list from 1, its heading included. */
export interface ListIssue {
  readonly row: number
  readonly column: string
  readonly code: 'NUMBER_MISSING' | 'NUMBER_TWICE' | 'NUMBER_PERSONAL' | 'DATE_UNREADABLE' | 'PHONE_UNREADABLE'
  readonly value: string
}

export interface PatientList {
  readonly patients: readonly Patient[]
  readonly refused: readonly ListIssue[]
  readonly warnings: readonly ListIssue[]
  /** Columns that are not kept: names, id numbers, addresses, and what has no place here. */
  readonly leftOut: readonly string[]
}

const COLUMNS = {
  patientNumber: ['患者编号', '病人编号', '住院号', '病案号', '登记号', '门诊号', '编号'],
  dischargedOn: ['出院日期', '出院时间', '就诊日期'],
  phone: ['联系电话', '电话', '手机', '手机号', '联系方式'],
  department: ['科室', '出院科室', '就诊科室', '科别'],
} as const
type Column = keyof typeof COLUMNS

/**
 * Reads the list that a clinic hands over, as it was pasted: the first line with a column of numbers is its heading.
 * @param cells Lines of cells
 * @returns null when no line names a column with the number of the patient
 */
export function readPatientList(cells: readonly (readonly string[])[]): PatientList | null {
  const top = cells.findIndex((line) => line.some((cell) => columnOf(cell) === 'patientNumber'))
  const heading = cells[top]
  if (heading === undefined) return null
  const at = (column: Column): number => heading.findIndex((cell) => columnOf(cell) === column)
  const places = {
    patientNumber: at('patientNumber'),
    dischargedOn: at('dischargedOn'),
    phone: at('phone'),
    department: at('department'),
  }
  const [patients, refused, warnings]: [Patient[], ListIssue[], ListIssue[]] = [[], [], []]
  cells.slice(top + 1).forEach((line, index) => {
    const cell = (column: Column): string => (line[places[column]] ?? '').normalize('NFKC').trim()
    if (line.every((text) => text.trim() === '')) return
    const issue = (column: Column, code: ListIssue['code']): ListIssue => ({
      ...{ row: top + index + 2, column: heading[places[column]]?.trim() ?? '', code },
      value: code === 'NUMBER_PERSONAL' ? '' : cell(column), // an id number is told by its place alone
    })
    const patientNumber = cell('patientNumber')
    const wrong = wrongNumber(patientNumber, patients)
    if (wrong !== null) return void refused.push(issue('patientNumber', wrong))
    const dischargedOn = readDate(cell('dischargedOn'))
    if (dischargedOn === null && cell('dischargedOn') !== '') warnings.push(issue('dischargedOn', 'DATE_UNREADABLE'))
    const phone = cell('phone') === '' ? { value: '', warning: null } : readPhone(cell('phone'))
    if (phone.warning !== null) warnings.push(issue('phone', 'PHONE_UNREADABLE'))
    patients.push({
      ...{ patientNumber, dischargedOn, department: cell('department') },
      phone: phone.warning === null ? (phone.value ?? '') : '',
    })
  })
  const kept = new Set(Object.values(places))
  return { patients, refused, warnings, leftOut: heading.filter((cell, index) => !kept.has(index) && cell.trim() !== '') }
}

function wrongNumber(number: string, before: readonly Patient[]): ListIssue['code'] | null {
  if (number === '') return 'NUMBER_MISSING'
  if (idNumberIsRight(number.toUpperCase())) return 'NUMBER_PERSONAL'
  return before.some(({ patientNumber }) => patientNumber === number) ? 'NUMBER_TWICE' : null
}

function columnOf(cell: string): Column | undefined {
  const plain = cell.normalize('NFKC').replace(/\s/g, '')
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].some((word) => word === plain))
}
