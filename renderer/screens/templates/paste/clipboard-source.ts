/** What stands on the clipboard of a table: its markup, or text with tabs between the cells. */
export type ClipboardSource = { readonly html: string } | { readonly text: string }

/** The kinds of text that a clipboard offers. */
export interface ClipboardTexts {
  readonly getData: (type: 'text/html' | 'text/plain') => string
}

/**
 * The richest form of a table on the clipboard: Word, WPS and Excel give markup, which knows of merged cells; others give text
 * with tabs. Null when what was copied is no table.
 */
export function sourceOf(clipboard: ClipboardTexts): ClipboardSource | null {
  const html = clipboard.getData('text/html')
  if (/<table[\s>]/i.test(html)) return { html }
  const text = clipboard.getData('text/plain')
  return text.includes('\t') ? { text } : null
}
