import { MessageChannelMain, type WebContents, type WebFrameMain } from 'electron'
import { join } from 'node:path'
import type { FromBackend, FromPress, ToBackend, ToPress } from '../contract/supervision'
import { superviseChild } from './supervise'

export interface ProcessOptions {
  /** Folder of the built bundles. */
  readonly bundles: string
  readonly fonts: string
  readonly greetBackend: () => ToBackend
  readonly onBackendMessage: (message: FromBackend) => void
  readonly onPressMessage: (message: FromPress) => void
  readonly onBackendRestarted: () => void
  readonly log: (event: string, fields: Record<string, string | number>) => void
}

const PATIENCE_MS = 5000

/** Backend and press, and the ports between page, backend and press. The shell only hands ports over. */
export function startProcesses(options: ProcessOptions) {
  const pages = new Map<WebContents, WebFrameMain>()
  let press: ReturnType<typeof startPress> | null = null

  const backend = superviseChild<ToBackend, FromBackend>({
    file: join(options.bundles, 'backend.cjs'),
    serviceName: 'Jiedui backend',
    greet: options.greetBackend,
    nowMs: () => performance.now(),
    onStarted: (restarts) => {
      if (restarts === 0) return
      options.onBackendRestarted()
      for (const [contents, frame] of pages) handOver(contents, frame, true)
      joinPress()
    },
    onLost: (state) => {
      options.log('backend-lost', { deaths: state.deaths })
      for (const contents of pages.keys()) if (!contents.isDestroyed()) contents.send('shell:backend-lost', state)
    },
  })
  backend.onMessage(options.onBackendMessage)

  const startPress = () => {
    const child = superviseChild<ToPress, FromPress>({
      file: join(options.bundles, 'press.cjs'),
      serviceName: 'Jiedui press',
      greet: () => ({ type: 'start', fonts: options.fonts, printWorker: join(options.bundles, 'print-worker.cjs') }),
      nowMs: () => performance.now(),
      onStarted: (restarts) => void (restarts > 0 && joinPress()),
      onLost: (state) => options.log('press-lost', { deaths: state.deaths }),
    })
    child.onMessage(options.onPressMessage)
    return child
  }

  /** A fresh port B between backend and press, whichever of the two was started last. */
  function joinPress(): void {
    if (press === null) return
    const { port1, port2 } = new MessageChannelMain()
    backend.post({ type: 'press-port' }, [port1])
    press.post({ type: 'port' }, [port2])
  }

  function handOver(contents: WebContents, frame: WebFrameMain, restarted: boolean): void {
    if (contents.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    backend.post({ type: 'port' }, [port1])
    frame.postMessage('shell:port', restarted, [port2])
  }

  return {
    backend,
    /** Gives a page its end of port A, now and after each restart. */
    connectPage(contents: WebContents, frame: WebFrameMain): void {
      if (!pages.has(contents)) contents.once('destroyed', () => pages.delete(contents))
      pages.set(contents, frame)
      backend.revive()
      handOver(contents, frame, false)
    },
    /** Started a little after the window, which shows sooner without it. */
    startPress(): void {
      press ??= startPress()
      joinPress()
    },
    async stop(): Promise<void> {
      await Promise.all([backend.stop({ type: 'shutdown' }, PATIENCE_MS), press?.stop({ type: 'shutdown' }, PATIENCE_MS)])
    },
  }
}
