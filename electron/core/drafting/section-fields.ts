/**
 * A section of a draft has its key beside the fields of the document, so a field that the document calls "key" needs another
 * name there: one line below is added to it, and to every name that already ends so.
 */
const KEY = /^key_*$/

export const fieldInSection = (name: string): string => (KEY.test(name) ? `${name}_` : name)

/** The name in the document; undefined for the key of the draft. */
export const fieldInDocument = (name: string): string | undefined => {
  if (name === 'key') return undefined
  return KEY.test(name) ? name.slice(0, -1) : name
}
