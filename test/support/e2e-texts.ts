import { createInstance } from 'i18next'
import { readdirSync, readFileSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'

const LOCALES = resolve(import.meta.dirname, '../../resources/locales')
const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const namespacesOf = (language: Language): Record<string, object> =>
  Object.fromEntries(
    readdirSync(join(LOCALES, language)).map((file) => [
      parse(file).name,
      JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as object,
    ]),
  )

const texts = createInstance()
void texts.init({
  lng: 'zh-CN',
  initAsync: false,
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, namespacesOf(language)])),
  interpolation: { escapeValue: false },
})

/**
 * The words that the window shows, from the catalogues it takes them from: `say('shell:place.pairings')`.
 * @throws Error when the catalogue has no such text, so that no locator looks for a key.
 */
export function say(key: string, params: Readonly<Record<string, string | number>> = {}, language: Language = 'zh-CN'): string {
  if (!texts.exists(key, { lng: language })) throw new Error(`no text ${key} in ${language}`)
  return texts.t(key, { lng: language, ...params })
}

/** The same as a pattern in which each parameter may be anything: `saying('shell:saved')` finds "已保存 14:03:22". */
export function saying(key: string, language: Language = 'zh-CN'): RegExp {
  const text = say(key, { skipInterpolation: true } as never, language)
  return new RegExp(
    text
      .split(/\{\{[^}]+\}\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  )
}

/** Words of the window that are Chinese in the master and something else in English. */
export function chineseWords(): ReadonlySet<string> {
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(flat)
  const english = new Set(flat(namespacesOf('en')))
  return new Set(flat(namespacesOf('zh-CN')).filter((word) => /\p{Script=Han}/u.test(word) && !english.has(word)))
}
