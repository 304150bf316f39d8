import { api, attachPort, type Client } from '../../renderer/data/client'
import { PORT_MESSAGE, type PortMessage } from '@contract/shell-bridge'

/**
 * Runs in the page before the program does: the page's own client a second time, over a port of its own, asked for as the
 * page asks for its port and kept from the page, so that neither hears the answers of the other.
 */
declare global {
  interface Window {
    office?: Client
    openOffice?: () => void
  }
}

const isPortMessage = (data: unknown): data is PortMessage =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === PORT_MESSAGE

/** Was there before the listener of the page: the next port goes no further. */
let wantsPort = false
window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (!wantsPort || port === undefined || !isPortMessage(event.data)) return
  event.stopImmediatePropagation()
  wantsPort = false
  attachPort(port)
})
window.openOffice = () => {
  wantsPort = true
  window.office = api
  window.shell.requestPort()
}
