import enBreaches from '../../resources/locales/en/breaches.json'
import zhBreaches from '../../resources/locales/zh-CN/breaches.json'
import { filled, type Language } from '../backend/texts'
import type { ErrorParams } from '../core/shared/app-error'

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhBreaches, en: enBreaches }

/** Why a template may not be published, in words; undefined for a code that is no breach. `params.at` names the place. */
export function breachSentence(language: Language, code: string, params: ErrorParams): string | undefined {
  const sentence = SENTENCES[language][code]
  const places = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return sentence === undefined ? undefined : filled(sentence, places)
}
