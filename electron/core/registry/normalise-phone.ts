import type { WarningCode } from './table-issue'

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/
/** What Excel shows, and saves to CSV, of a long number: the digits are gone. */
const LOST = /^\d(\.\d+)?E\+?\d+$/i
const DASHES = /[-‐‑‒–—―−─ー~]+/g

export interface PhoneReading {
  readonly value: string | null
  readonly warning: Extract<WarningCode, 'PHONE_LOST' | 'PHONE_FORMAT'> | null
}

/** Whether it is a mobile number or a landline with area code, extension allowed. */
export const isPhone = (text: string): boolean => MOBILE.test(text) || LANDLINE.test(text)

/** White space goes, dashes become one, (0499) becomes 0499-. What still is no phone number is kept as it was written. */
export function readPhone(raw: string): PhoneReading {
  const text = raw
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(DASHES, '-')
    .replace(/^\((0\d{2,3})\)-?/, '$1-')
  if (isPhone(text)) return { value: text, warning: null }
  return LOST.test(text) ? { value: null, warning: 'PHONE_LOST' } : { value: raw, warning: 'PHONE_FORMAT' }
}
