/** Fields of the middle pane are found by the name of what they hold: "title", "points", "scoring.rules.1.label". */

const CONTROL = 'input, textarea, button, [role="combobox"]'
const PANE = '[data-testid="designer-item"]'

/** Gives the keys to a field of the middle pane once it is drawn, see `focusFieldAtOnce`. */
export const focusField = (name = ''): number => requestAnimationFrame(() => focusFieldAtOnce(name))

/**
 * Gives the keys to a field that is there already, so that what is typed next reaches it: that of this name, of the first part of
 * it that has one, or the first field of all.
 */
export function focusFieldAtOnce(name = ''): void {
  const pane = document.querySelector<HTMLElement>(PANE)
  const named = namedField(pane, name) ?? pane?.querySelector<HTMLElement>('[data-field]')
  const field = named?.matches(CONTROL) === true ? named : named?.querySelector<HTMLElement>(CONTROL)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
  field?.scrollIntoView({ block: 'nearest' })
}

function namedField(pane: HTMLElement | null, name: string): HTMLElement | null {
  const parts = name === '' ? [] : name.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const field = pane?.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
    if (field !== undefined && field !== null) return field
  }
  return null
}
