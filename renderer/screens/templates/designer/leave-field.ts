/** Keeps what is typed in the field that has the focus, and leaves the focus there: for keys that act on what was typed. */
export function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || field.dataset['dirty'] === undefined) return
  field.blur()
  field.focus()
}
