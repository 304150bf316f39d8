import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { FileFormat } from '@core/papers/file-format'
import type { Paper } from '@core/papers/paper'
import type { PressClient } from '@contract/press.contract'

export interface FakePress extends PressClient {
  /** Papers asked for, with where they went. */
  readonly printed: { paper: Paper; target: string; format: FileFormat }[]
  /** How many papers were under way at once, at most. */
  readonly mostAtOnce: () => number
}

/** A press without fonts and threads: a paper becomes its view as text. @param before Runs before each paper; what it throws fails the paper. */
export function fakePress(before: (paper: Paper, target: string) => Promise<void> | void = () => {}): FakePress {
  const printed: FakePress['printed'] = []
  let now = 0
  let most = 0
  return {
    printed,
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
    missing: async () => '',
    listFonts: async () => [{ role: 'song' as const, face: 'Noto Serif SC', source: 'bundled' as const }],
  }
}
