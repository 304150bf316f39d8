/** How many columns the first cell of a total covers: its own and the empty ones after it. */
export function leadingSpan(texts: readonly string[]): number {
  const next = texts.findIndex((text, column) => column > 0 && text !== '')
  return next === -1 ? texts.length : next
}
