import enBackend from '../../resources/locales/en/backend.json'
import enErrors from '../../resources/locales/en/errors.json'
import zhBackend from '../../resources/locales/zh-CN/backend.json'
import zhErrors from '../../resources/locales/zh-CN/errors.json'

export type Language = 'zh-CN' | 'en'

/** The few words that the backend itself writes: a name into the journal, faults into a workbook. */
export const TEXTS: Readonly<Record<Language, typeof zhBackend>> = { 'zh-CN': zhBackend, en: enBackend }
const ERRORS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhErrors, en: enErrors }

/** The sentence of a failure; the code itself where the language has none. */
export const sentenceOf = (language: Language, code: string): string => ERRORS[language][code] ?? code

/** Puts values into the {{places}} of a text. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
