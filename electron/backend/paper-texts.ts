import enPapers from '../../resources/locales/en/papers.json'
import zhPapers from '../../resources/locales/zh-CN/papers.json'
import { paperTexts, type PaperTexts } from '../core/papers/paper-texts'
import type { Language } from './texts'

/** The words of papers in each language. */
export const PAPER_TEXTS: Readonly<Record<Language, PaperTexts>> = { 'zh-CN': paperTexts(zhPapers), en: paperTexts(enPapers) }
