import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import type { Paper } from '@core/papers/paper'
import type { Press } from '../../electron/press/pool'
import { drawContactSheet } from './contact-sheet'
import { readPdf, type PrintedText } from './pdf'
import { tempFolder } from './temp-folder'

const GOLDEN = resolve(import.meta.dirname, '../golden')
/** For the eye: all pages of a paper on one picture. */
const SHEETS = resolve(import.meta.dirname, '../output/papers')

const isBlessing = process.env.BLESS_GOLDEN === '1'

const tenths = (points: number) => (Math.round(points * 10) / 10).toFixed(1)
const lineOf = ({ x, y, size, text }: PrintedText) => `${tenths(x)} ${tenths(y)} ${tenths(size)} ${text}`
const listing = (pages: readonly (readonly PrintedText[])[]) =>
  pages.flatMap((page, index) => [`page ${index + 1}`, ...page.map(lineOf), '']).join('\n')

/**
 * Every text of a paper and where it stands, page by page, against what was looked at and approved. After a change that is
 * meant: `npm run golden:bless`, look at the difference and at the picture, commit it with the change.
 */
export async function expectGolden(press: Press, name: string, paper: Paper): Promise<void> {
  const target = join(tempFolder(), 'paper.pdf')
  await press.print(paper, target)
  const pages = await readPdf(target)
  if (hasPoppler()) expect(await drawContactSheet(target, join(SHEETS, `${name}.png`))).toBe(pages.length)
  else console.warn(`${name}: no picture was drawn, pdftoppm is not installed (Debian: poppler-utils)`)
  const printed = listing(pages)
  const file = join(GOLDEN, `${name}.txt`)
  if (isBlessing) writeFileSync(file, printed)
  expect(existsSync(file), `${file} was never blessed`).toBe(true)
  expect(printed).toBe(readFileSync(file, 'utf8'))
}

let found: boolean | undefined

function hasPoppler(): boolean {
  if (found === undefined) {
    try {
      execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
      found = true
    } catch {
      found = false // no such program
    }
  }
  return found
}
