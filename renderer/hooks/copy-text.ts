/**
 * Puts tab-separated rows on the clipboard as plain text, so that Excel and WPS take them cell by cell.
 * Works without a clipboard permission: the page fills the copy event itself.
 */
export function copyText(text: string): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  // Deprecated, and the only way to the clipboard without a permission: the window grants none.
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
}

/** One cell of a tab-separated row: no tab or line break inside. */
const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(cell).join('\t')).join('\r\n')
