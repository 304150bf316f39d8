/** Signs of the desk: real minus, en dash between the ends of a range, em dash for what is missing. */
/** Stands where nothing is known. */
export const MISSING = '—'

/** "2.0" and "-2.0" as shown: minus is U+2212; nothing at all is "—". */
export const formatPoints = (text: string | null): string => (text === null ? MISSING : text.replace('-', '−'))

/** A count or quantity; null is "—". */
export const formatNumber = (value: number | null): string => (value === null ? MISSING : String(value).replace('-', '−'))

/** What a person left empty is "—". */
export const formatText = (text: string | null): string => (text === null || text === '' ? MISSING : text)

/** The operating system by the name people know; another one by its own. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' }
export const formatSystem = (platform: string | null): string =>
  formatText(platform === null ? null : (SYSTEMS[platform] ?? platform))

/** "4月11日" within the year of `reference`, else the full date; English keeps ISO. Both are calendar dates. */
export function formatDay(date: string | null, reference: string, language: string): string {
  if (date === null) return MISSING
  if (language !== 'zh-CN' || date.slice(0, 4) !== reference.slice(0, 4)) return date
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** "3.4" within the year of `reference`, else "2014.1.5": for the narrow columns of side tables. */
export function formatShortDay(date: string | null, reference: string): string {
  if (date === null) return MISSING
  const [year = '', month, day] = date.split('-')
  const short = `${Number(month)}.${Number(day)}`
  return year === reference.slice(0, 4) ? short : `${year}.${short}`
}

/** Clock time of an instant in the zone of this computer, "14:03:22". */
export function formatClock(instant: string): string {
  const at = new Date(instant)
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Day and minute of an instant in the zone of this computer, "2013-04-11 14:03". */
export function formatInstant(instant: string): string {
  const at = new Date(instant)
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return `${day} ${formatClock(instant).slice(0, 5)}`
}

/** Day and second, where several fall within a minute, "2013-04-11 14:03:22". */
export const formatDaySecond = (instant: string): string => formatInstant(instant).slice(0, 11) + formatClock(instant)
