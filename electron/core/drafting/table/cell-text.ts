/** Every white space but line ends. Without the flag `u`: with it a run of a few million blanks is more than the matcher's stack. */
const BLANKS = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g

/**
 * The text of a cell as it is kept: line ends "\n" without blank lines, other white space single, nothing at the ends. Characters are
 * left as they were written, full-width ones too.
 */
export function cellText(raw: string): string {
  return raw
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map((line) => line.replace(BLANKS, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
