const WHITE_SPACE = /[\s\u200b-\u200d\u2060]+/g

/** NFKC (full-width becomes half-width), outer white space removed. */
export const normaliseText = (raw: string): string => raw.normalize('NFKC').trim()

/** NFKC, all white space removed: names of persons, headers, words to compare. */
export const squeeze = (raw: string): string => raw.normalize('NFKC').replace(WHITE_SPACE, '')

/**
 * Names and codes: NFKC, all white space removed, 〔〕【】[] become (). Two organizations are the same by name
 * only when their names are equal after this.
 */
export const normaliseName = (raw: string): string =>
  squeeze(raw)
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
