import type { PaperFrame } from './paper-parts'

/** The name of a template in the language of the paper; the Chinese one where it has no other. */
export const nameIn = (
  template: { readonly name: string; readonly nameEn?: string },
  language: PaperFrame['language'],
): string => (language === 'en' ? (template.nameEn ?? template.name) : template.name)

/** The title of a section or an item, likewise. */
export const titleIn = (part: { readonly title: string; readonly titleEn?: string }, language: PaperFrame['language']): string =>
  language === 'en' ? (part.titleEn ?? part.title) : part.title
