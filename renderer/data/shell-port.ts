import { PORT_MESSAGE, type PortMessage, type ShellBridge } from '@contract/shell-bridge'

declare global {
  interface Window {
    readonly shell: ShellBridge
  }
}

const isPortMessage = (data: unknown): data is PortMessage =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === PORT_MESSAGE

/** Hands over each port to the backend as the preload posts it; asks for the first one. */
export function listenForPorts(receive: (port: MessagePort, restarted: boolean) => void): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source === window && port !== undefined && isPortMessage(event.data)) receive(port, event.data.restarted)
  })
  window.shell.requestPort()
}
