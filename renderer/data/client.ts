import { createORPCClient, DynamicLink, type ClientContext } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Client } from '@contract/contract'
import { PORT_OPTIONS } from '@contract/port-options'

export type { Client }

type Link = RPCLink<ClientContext>

let arrived: (link: Link) => void = () => undefined
let current = nextLink()

function nextLink(): Promise<Link> {
  return new Promise((resolve) => (arrived = resolve))
}

/**
 * Called for the first port and again after the backend was restarted. Calls under way on a port that closes are
 * rejected by oRPC; calls made from then on wait for the next port instead of speaking into a dead one.
 */
export function attachPort(port: MessagePort): void {
  const link: Link = new RPCLink({ port, ...PORT_OPTIONS })
  const mine = Promise.resolve(link)
  port.addEventListener('close', () => {
    if (current === mine) current = nextLink()
  })
  port.start()
  arrived(link)
  current = mine
}

/** Typed client of every procedure; calls made before the port arrives wait for it. */
export const api: Client = createORPCClient(new DynamicLink(() => current))

/** Query keys, query options and mutation options of every procedure. */
export const query = createTanstackQueryUtils(api)
