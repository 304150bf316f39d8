import { BrowserWindow, type WebContents } from 'electron'
import { openPrintWindow } from './windows'

/** Print windows that still draw, by the id of their contents. */
const waiting = new Map<number, () => void>()

/** Draws the previewed paper in a window of its own and opens the system print dialog on it. */
export async function printPreview(
  preload: string,
  token: string,
  devOrigin: string | null,
  register: (contents: WebContents) => void,
): Promise<void> {
  const window = openPrintWindow(preload, token, devOrigin)
  register(window.webContents)
  try {
    await new Promise<void>((resolve, reject) => {
      waiting.set(window.webContents.id, resolve)
      window.once('closed', () => reject(new Error('print window closed')))
    })
    await new Promise<void>((resolve) => {
      window.webContents.print({ printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' }, () => resolve())
    })
  } finally {
    waiting.delete(window.webContents.id)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** The print window says that all pages are drawn. */
export function pagesDrawn(contents: WebContents): void {
  waiting.get(contents.id)?.()
}

export const windowOf = (contents: WebContents): BrowserWindow => {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('no window')
  return window
}
