import { contextBridge, ipcRenderer } from 'electron'
import { PORT_MESSAGE, type PortMessage, type ShellBridge } from '../contract/shell-bridge'

/** Ports go to the page's own window as a message: they cannot pass through the context bridge. */
ipcRenderer.on('shell:port', (event, restarted: boolean) => {
  const message: PortMessage = { type: PORT_MESSAGE, restarted }
  window.postMessage(message, window.location.origin, event.ports)
})

const bridge: ShellBridge = {
  onBackendLost: (receive) => {
    ipcRenderer.on('shell:backend-lost', (_event, state: { deaths: number; givesUp: boolean }) => receive(state))
  },
  requestPort: () => ipcRenderer.send('shell:request-port'),
  chooseFolder: (purpose) => ipcRenderer.invoke('shell:choose-folder', purpose),
  chooseFile: (purpose) => ipcRenderer.invoke('shell:choose-file', purpose),
  chooseFiles: (purpose) => ipcRenderer.invoke('shell:choose-files', purpose),
  chooseFolderFiles: (purpose) => ipcRenderer.invoke('shell:choose-folder-files', purpose),
  chooseSaveFile: (suggestedName, formats = []) => ipcRenderer.invoke('shell:choose-save-file', suggestedName, formats),
  proposeFolder: (purpose) => ipcRenderer.invoke('shell:propose-folder', purpose),
  showFolder: (grant) => ipcRenderer.invoke('shell:show-folder', grant),
  printPreview: (token) => ipcRenderer.invoke('shell:print-preview', token),
  pagesDrawn: (pages, paper) => ipcRenderer.invoke('shell:pages-drawn', pages, paper),
  readState: () => ipcRenderer.invoke('shell:read-state'),
  rememberPlace: (place) => ipcRenderer.invoke('shell:remember-place', place),
  rememberLanguage: (language) => ipcRenderer.invoke('shell:remember-language', language),
}
contextBridge.exposeInMainWorld('shell', bridge)
