import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { rgbPng } from './photos'

const run = promisify(execFile)

/** Dots an inch: a page can be read as a whole, its text just so. */
const RESOLUTION = 72
const COLUMNS = 4
const GAP = 12
const GREY = 0x99

interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each dot, row by row. */
  readonly dots: Buffer
}

/** Draws all pages of a PDF on one PNG, to be looked at. @throws Error without pdftoppm (Debian: poppler-utils) */
export async function drawContactSheet(pdf: string, target: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jiedui-pages-'))
  try {
    await run('pdftoppm', ['-r', String(RESOLUTION), pdf, join(folder, 'page')])
    const pages = readdirSync(folder)
      .sort()
      .map((name) => readPpm(readFileSync(join(folder, name))))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, rgbPng(onOneSheet(pages)))
    return pages.length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A picture as pdftoppm writes it: "P6", width, height and 255, each a line's end or a space apart, then the dots. */
function readPpm(bytes: Buffer): Picture {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (head === null) throw new Error('no picture of pdftoppm')
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) }
}

/** Pages in rows of four, each as large as the largest. */
function onOneSheet(pages: readonly Picture[]): Picture {
  const cell = { width: widest(pages, 'width') + GAP, height: widest(pages, 'height') + GAP }
  const width = GAP + cell.width * Math.min(COLUMNS, pages.length)
  const height = GAP + cell.height * Math.ceil(pages.length / COLUMNS)
  const dots = Buffer.alloc(width * height * 3, GREY)
  pages.forEach((page, index) => {
    const left = GAP + (index % COLUMNS) * cell.width
    const top = GAP + Math.floor(index / COLUMNS) * cell.height
    for (let row = 0; row < page.height; row += 1) {
      const from = row * page.width * 3
      page.dots.copy(dots, ((top + row) * width + left) * 3, from, from + page.width * 3)
    }
  })
  return { width, height, dots }
}

const widest = (pages: readonly Picture[], side: 'width' | 'height') => Math.max(...pages.map((page) => page[side]))
