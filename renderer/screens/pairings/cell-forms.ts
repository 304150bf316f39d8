import { departmentNamed, departmentOf } from '@core/registry/departments'
import { readNumber } from '../../components/read-number'
import { readTypedDate } from '../../i18n/read-date'

/** Name of a department of the national list by its code. */
export const departmentName = (code: string): string => departmentOf(code)?.name ?? code

/** What may be typed into a cell, brought into the form that is kept; null = none of it. */
export const asDepartment = (text: string): string | null => (text.trim() === '' ? '' : (departmentNamed(text)?.name ?? null))
export const asDay = (text: string): string | null => {
  const read = readTypedDate(text)
  return read.kind === 'date' ? read.date : read.kind === 'empty' ? '' : null
}
export const asWhole =
  (least: number, most: number) =>
  (text: string): string | null => {
    const value = readNumber(text)
    if (value === null) return ''
    return value !== undefined && Number.isInteger(value) && value >= least && value <= most ? String(value) : null
  }
export const asAmount = (text: string): string | null => {
  const value = readNumber(text)
  if (value === null) return ''
  return value !== undefined && value >= 0 && value <= 1e9 ? String(value) : null
}
