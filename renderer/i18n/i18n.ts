import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'zh-CN' | 'en'

/** Every catalogue of resources/locales is bundled; nothing is fetched at run time. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** Sorts "…/zh-CN/shell.json" into `{ 'zh-CN': { shell: … } }`. */
function catalogues() {
  const byLanguage: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {}
  for (const [path, texts] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    byLanguage[language] = { ...byLanguage[language], [namespace]: texts }
  }
  return byLanguage
}

/** Starts the texts in `language`; Chinese is the master and stands in for a missing English text. */
export async function startTexts(language: Language): Promise<void> {
  const resources = catalogues()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources,
    ns: Object.keys(resources['zh-CN'] ?? {}),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
