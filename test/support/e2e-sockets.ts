import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** One internet socket of a process, as the kernel lists it: "tcp 0100007F:9229 00000000:0000 0A". */
interface InternetSocket {
  readonly local: string
  readonly text: string
  readonly isListening: boolean
}

const SAMPLE_EVERY_MS = 50
const LISTEN = '0A'
const LOOPBACK = '0100007F:'

/** What cannot be read is a process that ended meanwhile. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read()
  } catch {
    return nothing
  }
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = orNothing(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    parents.set(Number(name), Number(parent))
  }
  const isOf = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isOf(parents.get(pid)))
  return [...parents.keys()].filter(isOf)
}

/** Inodes of the sockets that a process holds. */
const heldBy = (pid: number): (string | undefined)[] =>
  orNothing(() => readdirSync(`/proc/${pid}/fd`), []).map(
    (fd) => /^socket:\[(\d+)\]$/.exec(orNothing(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''))?.[1],
  )

/** Those of a process and its children; a child that Chromium puts into a network of its own can reach nobody. */
function socketsOf(root: number): InternetSocket[] {
  const held = new Set(descendants(root).flatMap(heldBy))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , , , , , , , inode]) => inode !== undefined && held.has(inode))
      .map(([, local = '', remote = '', state = '']) => ({
        local,
        text: `${kind} ${local} ${remote} ${state}`,
        isListening: kind === 'tcp' && state === LISTEN,
      })),
  )
}

/**
 * Notices every TCP or UDP socket of the program and its children. Left out are the two doors by which Playwright
 * drives the window, Node's inspector and Chromium's DevTools: they listen on 127.0.0.1 from before the window opens
 * because Playwright starts the program with `--inspect=0 --remote-debugging-port=0`, and a release refuses both
 * switches. Everything else counts, listening or not, to this computer or another.
 */
export function watchSockets(rootPid: number) {
  const doors = new Set(
    socketsOf(rootPid)
      .filter((socket) => socket.isListening && socket.local.startsWith(LOOPBACK))
      .map((socket) => socket.local),
  )
  const found = new Set<string>()
  let samples = 0
  const sample = () => {
    samples += 1
    for (const socket of socketsOf(rootPid)) {
      if (!doors.has(socket.local)) found.add(socket.text)
    }
  }
  const timer = setInterval(sample, SAMPLE_EVERY_MS)
  return {
    /** Local addresses left out. */
    doors: (): readonly string[] => [...doors],
    /** Ends the watch. @returns what was seen, and how often was looked. */
    stop: () => {
      clearInterval(timer)
      sample()
      return { found: [...found], samples }
    },
  }
}
