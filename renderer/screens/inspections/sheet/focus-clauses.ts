/** Gives the keys to the clauses of the present item. */
export const focusClauses = (): void => document.querySelector<HTMLElement>('[data-testid="sheet-item"]')?.focus()
