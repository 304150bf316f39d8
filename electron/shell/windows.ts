import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebPreferences } from 'electron'
import { APP_ORIGIN } from '../contract/shell-bridge'
import type { State } from './state'

const TITLE_BAR = { color: '#0C4456', symbolColor: '#FFFFFF', height: 36 }
const SMALLEST = { width: 1280, height: 680 }
const FIRST_SIZE = { width: 1366, height: 728 }

const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  devTools: !app.isPackaged,
  backgroundThrottling: false,
})

/** Opens the one main window where it last stood, and remembers where it is moved. */
export function openMainWindow(state: State, preload: string, pageUrl: string): BrowserWindow {
  const { bounds, isMaximized } = state.read()
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...(bounds !== null && isOnScreen(bounds) ? bounds : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    useContentSize: false,
    show: false,
    title: '结对',
    backgroundColor: '#F4F6F7',
    titleBarStyle: 'hidden',
    titleBarOverlay: TITLE_BAR,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload),
  })
  window.removeMenu()
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  const remember = () => {
    if (!window.isDestroyed() && !window.isMinimized()) {
      state.remember({ isMaximized: window.isMaximized(), bounds: window.getNormalBounds() })
    }
  }
  window.on('close', remember)
  window.on('resized', remember)
  window.on('moved', remember)
  bringBack(window)
  void window.loadURL(pageUrl)
  return window
}

const AT_ONCE_A_MINUTE = 3
const PAUSE_MS = 10_000

/** A page whose process was lost is loaded again: at once, and with a pause when it keeps being lost. What was saved is there. */
function bringBack(window: BrowserWindow): void {
  let deaths: number[] = []
  window.webContents.on('render-process-gone', () => {
    const now = performance.now()
    deaths = [...deaths.filter((at) => now - at < 60_000), now]
    const load = () => {
      if (!window.isDestroyed()) window.webContents.reload()
    }
    setTimeout(load, deaths.length > AT_ONCE_A_MINUTE ? PAUSE_MS : 0)
  })
}

/** A window that draws a paper's pages for the system print dialog; hidden, since the dialog is what is seen. */
export function openPrintWindow(preload: string, token: string, devOrigin: string | null): BrowserWindow {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences(preload) })
  void window.loadURL(`${devOrigin ?? APP_ORIGIN}/print.html?token=${token}`)
  return window
}

export const preloadFile = (): string => join(__dirname, '..', 'preload', 'index.cjs')

/** A remembered place may lie on a monitor that is gone. */
function isOnScreen(bounds: { x?: number; y?: number; width: number; height: number }): boolean {
  const { x, y } = bounds
  if (x === undefined || y === undefined) return true
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x >= workArea.x - 8 &&
        y >= workArea.y - 8 &&
        x < workArea.x + workArea.width - 100 &&
        y < workArea.y + workArea.height - 100,
    )
}
