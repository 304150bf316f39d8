import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one walk through the window took. */
export interface Walk {
  /** Milliseconds of each call, by its name, as the backend logged them. */
  readonly calls: ReadonlyMap<string, readonly number[]>
  /** Longest frame of each step, in milliseconds. */
  readonly frames: ReadonlyMap<string, number>
}

/** Measures, from now on, how long the window stands still. @returns the longest frame in milliseconds while `act` runs */
export async function frameWatch(page: Page): Promise<(act: () => Promise<void>) => Promise<number>> {
  await page.evaluate(watchFrames)
  return async (act) => {
    await page.evaluate(() => void (globalThis.longestFrame = 0))
    await act()
    return page.evaluate(() => globalThis.longestFrame)
  }
}

/** Runs in the page. */
function watchFrames(): void {
  globalThis.longestFrame = 0
  let last = performance.now()
  const frame = (now: number): void => {
    globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** The calls that the backend logged under `data`, of those whose name is `wanted`. */
export function loggedCalls(data: string, wanted: RegExp): Walk['calls'] {
  const calls = new Map<string, number[]>()
  for (const line of readFileSync(join(data, 'user', 'logs', 'jiedui.log'), 'utf8').split('\n')) {
    if (!line.includes('"event":"call"')) continue
    const { name, ms } = JSON.parse(line) as { readonly name: string; readonly ms: number }
    if (wanted.test(name)) calls.set(name, [...(calls.get(name) ?? []), ms])
  }
  return calls
}

declare global {
  var longestFrame: number
}
