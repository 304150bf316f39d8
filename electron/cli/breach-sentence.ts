import enBreaches from '../../resources/locales/en/breaches.json'
import enIssues from '../../resources/locales/en/draft-issues.json'
import zhBreaches from '../../resources/locales/zh-CN/breaches.json'
import zhIssues from '../../resources/locales/zh-CN/draft-issues.json'
import { filled, type Language } from '../backend/texts'
import type { ErrorParams } from '../core/shared/app-error'

const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { ...zhBreaches, ...zhIssues },
  en: { ...enBreaches, ...enIssues },
}

/** Why a template may not be published, in words; undefined for a code that is no breach. `params.at` names the place. */
export function breachSentence(language: Language, code: string, params: ErrorParams): string | undefined {
  const sentence = SENTENCES[language][code]
  const places = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return sentence === undefined ? undefined : filled(sentence, places)
}
