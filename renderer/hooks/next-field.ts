/** Controls of a form in the order of the page; buttons and what is switched off are passed over. */
const FIELDS = 'input:not([disabled]):not([type=hidden]), textarea:not([disabled]), [role="combobox"]:not([aria-disabled="true"])'

const isReachable = (element: HTMLElement): boolean => element.tabIndex >= 0 && element.getAttribute('aria-hidden') !== 'true'

/** Moves the focus to the next field of the same form; false when `from` is the last one. */
export function focusNextField(from: HTMLElement): boolean {
  const form = from.closest('[data-form]')
  const fields = form === null ? [] : [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(isReachable)
  const next = fields[fields.indexOf(from) + 1]
  if (next === undefined) return false
  next.focus()
  if (next instanceof HTMLInputElement) next.select()
  return true
}
