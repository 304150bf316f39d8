import { readFileSync } from 'node:fs'

/** Events of Chromium's network log that mean: somebody was called, or a name was looked up. */
const CALLS = [
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'SSL_CONNECT',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'QUIC_SESSION',
]

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: unknown }[]
}

/**
 * What Chromium did on the network, from the log it wrote by `--log-net-log=FILE`, whole only after the program has ended.
 * @returns names and parameters of calls; and how many events there were at all, so that an empty log proves nothing.
 */
export function callsInNetLog(file: string): { readonly calls: string[]; readonly events: number } {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog
  const types = log.constants.logEventTypes
  const known = CALLS.flatMap((name) => (types[name] === undefined ? [] : [types[name]]))
  if (known.length < 4) throw new Error(`this Chromium names its events otherwise: ${Object.keys(types).join(' ')}`)
  const nameOf = new Map(Object.entries(types).map(([name, type]) => [type, name]))
  return {
    calls: log.events
      .filter(({ type }) => known.includes(type))
      .map(({ type, params }) => `${nameOf.get(type) ?? ''} ${JSON.stringify(params ?? {})}`),
    events: log.events.length,
  }
}
