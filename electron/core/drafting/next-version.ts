/** Version numbers as bureaus write them: "1.1", "2026.2"; parts are compared as numbers where both are, else as text. */

const parts = (version: string): readonly string[] => version.split('.')
const isWhole = (part: string): boolean => /^\d{1,9}$/.test(part)

/** Below 0 when `a` is the earlier version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [x = '', y = ''] = [left[index], right[index]]
    if (x === y) continue
    if (isWhole(x) && isWhole(y) && Number(x) !== Number(y)) return Number(x) - Number(y)
    if (!(isWhole(x) && isWhole(y))) return x < y ? -1 : 1
  }
  return 0
}

/**
 * The next minor number after `version` that is not taken: "1.1" → "1.2", "2" → "2.1", "试行" → "试行.1".
 * @param taken Versions of the same template that exist.
 */
export function nextVersion(version: string, taken: readonly string[]): string {
  const numbered = parts(version)
  const last = numbered.at(-1) ?? ''
  const isMinor = numbered.length > 1 && isWhole(last)
  const stem = isMinor ? numbered.slice(0, -1).join('.') : version
  for (let minor = isMinor ? Number(last) + 1 : 1; ; minor += 1) {
    const next = `${stem}.${minor}`
    if (!taken.includes(next)) return next
  }
}
