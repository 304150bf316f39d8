import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { ShellArguments } from '../contract/shell-calls'
import { openPrintWindow } from './windows'

type Paper = ShellArguments<'shell:pages-drawn'>[1]

const SHEETS: Readonly<Record<Paper, Pick<WebContentsPrintOptions, 'pageSize' | 'landscape'>>> = {
  a4: { pageSize: 'A4', landscape: false },
  'a4-landscape': { pageSize: 'A4', landscape: true },
  a3: { pageSize: 'A3', landscape: true },
}

/** Print windows that still draw, by the id of their contents. */
const waiting = new Map<number, (paper: Paper) => void>()

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
    const paper = await new Promise<Paper>((resolve, reject) => {
      waiting.set(window.webContents.id, resolve)
      window.once('closed', () => reject(new Error('print window closed')))
    })
    await new Promise<void>((resolve) => {
      window.webContents.print({ printBackground: true, margins: { marginType: 'none' }, ...SHEETS[paper] }, () => resolve())
    })
  } finally {
    waiting.delete(window.webContents.id)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** The print window says that all pages are drawn, and on which paper they belong. */
export function pagesDrawn(contents: WebContents, paper: Paper): void {
  waiting.get(contents.id)?.(paper)
}

export const windowOf = (contents: WebContents): BrowserWindow => {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) throw new Error('no window')
  return window
}
