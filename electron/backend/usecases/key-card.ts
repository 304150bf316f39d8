import enSheet from '../../../resources/locales/en/sheet.json'
import zhSheet from '../../../resources/locales/zh-CN/sheet.json'
import { keyCardLines, keyCardView, type KeyCardKind } from '../../core/papers/key-card-view'
import type { PaperFrame } from '../../core/papers/paper-parts'
import { accountSha256 } from '../../trace/checksum'
import { PAPER_TEXTS } from '../paper-texts'
import type { ReadyPaper } from '../ready-paper'
import type { Language } from '../texts'

/** Names a key card, in a language of its own: the one who reads it need not be the one who prints it. */
export interface KeyCardRef {
  readonly kind: 'key-card'
  readonly sheetKind: KeyCardKind
  readonly language: Language
}

const MEANINGS = { 'zh-CN': zhSheet.allKeys, en: enSheet.allKeys } as const

/** Puts a key card into words, those of the window's own overview; its check code is that of its lines. */
export function keyCardOf({ sheetKind, language }: KeyCardRef, frameOf: (checksum: string) => PaperFrame): ReadyPaper {
  const card = { sheetKind, meanings: MEANINGS[language] }
  const checksum = accountSha256({ lines: keyCardLines(card) })
  const frame: PaperFrame = { ...frameOf(checksum), language }
  return { paper: { kind: 'key-card', view: keyCardView({ frame, ...card }, PAPER_TEXTS[language]) }, checksum }
}
