import { TEXTS, type Language } from './texts'

/** 操作人 as it stands in the journal and on papers: 本机用户 until someone gave a name. */
export const operatorName = (named: string, language: Language): string => (named === '' ? TEXTS[language].operator : named)
