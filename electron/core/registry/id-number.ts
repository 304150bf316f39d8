import { isCalendarDate } from '../shared/calendar'

/** 公民身份号码 (GB 11643). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const SHAPE = /^[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]$/
/** Characters of the number that may be shown: the first four and the last four. */
const SHOWN = 4

/** Half width, no white space, the check character in upper case. */
export const normaliseIdNumber = (raw: string): string => raw.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whether it has 18 characters, a day of birth that exists, and the right check character. */
export function idNumberIsRight(idNumber: string): boolean {
  const [, year, month, day] = SHAPE.exec(idNumber) ?? []
  if (year === undefined || !isCalendarDate(`${year}-${month}-${day}`)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(idNumber[i]), 0)
  return CHECKS[sum % 11] === idNumber[17]
}

/** 男 or 女, by the seventeenth digit. */
export const sexOfIdNumber = (idNumber: string): '男' | '女' => (Number(idNumber[16]) % 2 === 1 ? '男' : '女')

/** As screens and papers show it: 1101**********002X. */
export const maskedIdNumber = (idNumber: string): string => masked(idNumber, SHOWN, SHOWN)

/** As lists show it: 138****8000; a short one shows its last two digits. */
export const maskedPhone = (phone: string): string => (phone.length >= 11 ? masked(phone, 3, 4) : masked(phone, 0, 2))

function masked(text: string, head: number, tail: number): string {
  const hidden = text.length - head - tail
  return hidden <= 0 ? '*'.repeat(text.length) : text.slice(0, head) + '*'.repeat(hidden) + text.slice(text.length - tail)
}
