import { LARGEST_COPY_BYTES } from '@contract/evidence.contract'
import type { StampAnswer, StampOrder } from './stamp-worker'

type Stamped = Extract<StampAnswer, { readonly thumbnail: Blob }>

let worker: Worker | null = null
const waiting = new Map<string, (answer: StampAnswer) => void>()

/** Draws one print copy in the worker, which lives as long as the window. @returns null when the photo cannot be read. */
export function stamp(id: string, photo: Blob, lines: readonly string[]): Promise<Stamped | null> {
  const order: StampOrder = { id, photo, lines, largestBytes: LARGEST_COPY_BYTES }
  return new Promise((resolve) => {
    waiting.set(id, (answer) => resolve(answer.copy === null ? null : answer))
    started().postMessage(order)
  })
}

function started(): Worker {
  if (worker !== null) return worker
  worker = new Worker(new URL('./stamp-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<StampAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  return worker
}
