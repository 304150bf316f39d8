import i18next, { type TFunction } from 'i18next'
import { vi } from 'vitest'
import type { Draft, DraftLine } from '@core/drafting/draft'
import { lineOf } from '@core/drafting/draft-rows'
import { withLine } from '@core/drafting/edit-draft'
import { withScoringText } from '@core/drafting/scoring-text'
import { startTexts, type Language } from '../../../../../renderer/i18n/i18n'
import { draftOf, startSession, type DesignerSession } from '../../../../../renderer/screens/templates/designer/designer-session'
import { counter, shippedDraft } from '../../../core/drafting/draft-builder'

export const newKey = counter()

/** A session on a shipped sheet, its rows keyed by their codes. */
export const desk = (at = 'A1', draft: Draft = shippedDraft()): DesignerSession => startSession(draft, at)

/** The sheet with a scoring cell as it comes from Word; the rule follows the clauses. */
export const pastedDraft = (key: string, text: string): Draft =>
  withLine(shippedDraft(), key, (line, isBonus) =>
    withScoringText({ ...line, item: { ...line.item, scoring: null } }, text, isBonus),
  )

export const line = (session: DesignerSession, key = session.current): DraftLine => lineOf(draftOf(session), key)!

/** The texts of the designer as the window has them. */
export async function designerTexts(language: Language = 'zh-CN'): Promise<TFunction<'designer'>> {
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  await startTexts(language)
  return i18next.getFixedT(language, 'designer')
}
