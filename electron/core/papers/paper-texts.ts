/** Values for the placeholders of one sentence. */
type TextParams = Readonly<Record<string, string | number>>

/**
 * The words of resources/locales/<lng>/papers.json: a key such as "fact.ratio" gives its sentence with every
 * `{{name}}` filled in. The `t` of i18next, bound to that namespace, is one; `paperTexts` makes one without i18next.
 */
export type PaperTexts = (key: string, params?: TextParams) => string

/** A parsed papers.json. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** @throws Error for a key or a placeholder that is missing, which is a bug: a paper never shows a key. */
export function paperTexts(catalogue: Catalogue): PaperTexts {
  return (key, params = {}) => {
    let found: string | Catalogue | undefined = catalogue
    for (const part of key.split('.')) {
      if (typeof found !== 'object' || !Object.hasOwn(found, part)) throw new Error(`papers.json has no text "${key}"`)
      found = found[part]
    }
    if (typeof found !== 'string') throw new Error(`papers.json has no text "${key}"`)
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`text "${key}" needs "${name}"`)
      return String(value)
    })
  }
}
