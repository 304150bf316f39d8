import { create } from 'fontkit'
import { readFileSync } from 'node:fs'
import type { FontPlan } from './fonts'
import { INVISIBLE } from './typecase'

const CODE_POINTS = 0x110000

/**
 * Which characters some font of a plan has, read from the character maps. Kept is a bit a code point, 136 KB, where opened fonts
 * would take 60 MB.
 * @returns Of characters those that print as □, each once, in their order.
 */
export function openCoverage({ files, rare }: FontPlan): (characters: readonly string[]) => string {
  const bits = new Uint8Array(CODE_POINTS / 8)
  const paths = [...Object.values(files), rare].flatMap((file) => (file === null ? [] : [file.path]))
  for (const path of new Set(paths))
    for (const codePoint of create(readFileSync(path)).characterSet) {
      const at = codePoint >> 3
      bits[at] = (bits[at] ?? 0) | (1 << (codePoint & 7))
    }
  const has = (codePoint: number): boolean => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0
  return (characters) => [...new Set(characters)].filter((one) => !INVISIBLE.test(one) && !has(one.codePointAt(0) ?? 0)).join('')
}
