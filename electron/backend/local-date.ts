/** Calendar date of an instant in the PC's own time zone, "2013-04-11". */
export function localDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The same with the time of day, "2013-04-11 16:02". */
export function localMinute(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${localDate(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
