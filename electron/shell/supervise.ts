import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'

export interface Child<To, From> {
  post(message: To, ports?: MessagePortMain[]): void
  /** Runs until told otherwise: started again after each death, at most three times a minute. */
  stop(farewell: To, patienceMs: number): Promise<void>
  onMessage(take: (message: From) => void): void
  /** Tries again after giving up. */
  revive(): void
}

export interface ChildOptions<To> {
  readonly file: string
  readonly serviceName: string
  /** Said first to each new process. */
  readonly greet: () => To
  /** After each start; `restarts` is 0 the first time. */
  readonly onStarted: (restarts: number) => void
  readonly onLost: (state: { deaths: number; givesUp: boolean }) => void
  readonly nowMs: () => number
}

const MAY_DIE_A_MINUTE = 3

/** Forks a utility process and keeps it alive. */
export function superviseChild<To, From>(options: ChildOptions<To>): Child<To, From> {
  const takers: ((message: From) => void)[] = []
  let deaths: number[] = []
  let restarts = -1
  let isStopping = false
  let child: UtilityProcess | null = null

  const start = (): void => {
    const started = utilityProcess.fork(options.file, [], { serviceName: options.serviceName, stdio: 'inherit' })
    child = started
    restarts += 1
    started.on('message', (message: From) => takers.forEach((take) => take(message)))
    started.once('exit', () => {
      if (child === started) child = null
      if (isStopping) return
      const now = options.nowMs()
      deaths = [...deaths.filter((at) => now - at < 60_000), now]
      const givesUp = deaths.length > MAY_DIE_A_MINUTE
      options.onLost({ deaths: deaths.length, givesUp })
      if (!givesUp) start()
    })
    started.postMessage(options.greet())
    options.onStarted(restarts)
  }
  start()

  return {
    post: (message, ports) => child?.postMessage(message, ports),
    onMessage: (take) => void takers.push(take),
    revive() {
      if (child !== null || isStopping) return
      deaths = []
      start()
    },
    stop(farewell, patienceMs) {
      isStopping = true
      const dying = child
      if (dying === null) return Promise.resolve()
      return new Promise((resolve) => {
        const impatient = setTimeout(() => dying.kill(), patienceMs)
        dying.once('exit', () => {
          clearTimeout(impatient)
          resolve()
        })
        dying.postMessage(farewell)
      })
    },
  }
}
