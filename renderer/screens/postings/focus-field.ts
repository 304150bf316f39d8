/** Puts the focus into the field of a form that stands in `data-field`, once what was chosen has been drawn. */
export function focusField(form: HTMLElement | null, name: string): void {
  queueMicrotask(() => {
    const input = form?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)
    input?.focus()
    input?.select()
  })
}
