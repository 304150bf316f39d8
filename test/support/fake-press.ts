import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { FileFormat } from '@core/papers/file-format'
import type { Paper } from '@core/papers/paper'
import type { PressClient } from '@contract/press.contract'

export interface FakePress extends PressClient {
  /** Papers asked for, with where they went. */
  readonly printed: { paper: Paper; target: string; format: FileFormat }[]
  /** Files that were bound, with where they went. */
  readonly bound: { files: readonly string[]; target: string }[]
  /** How many papers were under way at once, at most. */
  readonly mostAtOnce: () => number
}

/** A press without fonts and threads: a paper becomes its view as text. @param before Runs before each paper; what it throws fails the paper. */
export function fakePress(before: (paper: Paper, target: string) => Promise<void> | void = () => {}): FakePress {
  const printed: FakePress['printed'] = []
  const bound: FakePress['bound'] = []
  let now = 0
  let most = 0
  return {
    printed,
    bound,
    mostAtOnce: () => most,
    async print({ paper, target, format = 'pdf' }: { paper: Paper; target: string; format?: FileFormat | undefined }) {
      most = Math.max(most, (now += 1))
      try {
        await before(paper, target)
        const bytes = Buffer.from(JSON.stringify(paper.view))
        writeFileSync(target, bytes)
        printed.push({ paper, target, format })
        return { pages: 1, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), missingCharacters: '' }
      } finally {
        now -= 1
      }
    },
    async bindFiles({ files, target }: { files: readonly string[]; target: string }) {
      const bytes = Buffer.concat(files.map((file) => readFileSync(file)))
      writeFileSync(target, bytes)
      bound.push({ files, target })
      return { pages: files.map(() => 1), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    missing: async ({ characters }: { characters: readonly string[] }) => characters.filter((one) => one === '𬺈').join(''),
    listFonts: async () => [{ role: 'song' as const, face: 'Noto Serif SC', source: 'bundled' as const }],
  }
}
