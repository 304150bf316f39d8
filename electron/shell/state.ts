import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the program remembers of this machine between starts: nothing of the bureau's data. */
export interface RememberedState {
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } | null
  readonly isMaximized: boolean
  readonly place: string | null
  readonly language: 'zh-CN' | 'en'
  readonly workspace: string | null
}

const FIRST: RememberedState = { bounds: null, isMaximized: false, place: null, language: 'zh-CN', workspace: null }

/** Window state may be lost without harm: an unreadable file means a first start, and is replaced at the next change. */
export function openState(file: string) {
  let state: RememberedState = { ...FIRST, ...readJson(file) }
  return {
    read: (): RememberedState => state,
    remember(change: Partial<RememberedState>): void {
      state = { ...state, ...change }
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.part`, JSON.stringify(state, null, 1))
      renameSync(`${file}.part`, file)
    },
  }
}
export type State = ReturnType<typeof openState>

function readJson(file: string): Partial<RememberedState> {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {} // no file yet, or damaged
  }
}
