import type { WarningCode } from './table-issue'

/** Codes with check digits. A wrong digit is worth a warning and never a refusal: such codes are in official use. */

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY' // no I O S V Z
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const LICENCE = /^[0-9A-Z]{9}\d{6}\d{2}[A-R]\d{3}[129]$/

/** 统一社会信用代码 (GB 32100-2015), upper case: 18 characters, the last one checks the others. */
export function creditCodeIssue(code: string): Extract<WarningCode, 'CREDIT_FORMAT' | 'CREDIT_CHECK'> | null {
  const digits = [...code].map((character) => CREDIT_ALPHABET.indexOf(character))
  if (digits.length !== 18 || digits.includes(-1)) return 'CREDIT_FORMAT'
  return CREDIT_ALPHABET[(31 - (weigh(digits, CREDIT_WEIGHTS) % 31)) % 31] === code[17] ? null : 'CREDIT_CHECK'
}

/** 组织机构代码 (GB 11714): eight characters and a check character, without the dash. */
export function orgCodeIssue(code: string): Extract<WarningCode, 'ORG_CODE_CHECK'> | null {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return 'ORG_CODE_CHECK'
  const digits = [...code].map((character) => Number.parseInt(character, 36)) // A is 10, Z is 35
  const check = 11 - (weigh(digits, ORG_CODE_WEIGHTS) % 11)
  const expected = check === 10 ? 'X' : check === 11 ? '0' : String(check)
  return code[8] === expected ? null : 'ORG_CODE_CHECK'
}

/** 医疗机构登记号 (WS 218): 9 organization code, 6 division, 2 economic type, 4 category, 1 management class. */
export function licenceIssue(licence: string): Extract<WarningCode, 'LICENCE_FORMAT' | 'LICENCE_CHECK'> | null {
  if (!LICENCE.test(licence)) return 'LICENCE_FORMAT'
  return orgCodeIssue(licence.slice(0, 9)) === null ? null : 'LICENCE_CHECK'
}

function weigh(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0)
}
