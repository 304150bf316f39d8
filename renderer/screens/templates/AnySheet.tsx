import type { RefObject } from 'react'
import { documentOfAnyDraft, isScoredDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import type { DraftDocument } from '@core/drafting/template-of-draft'
import type { Template } from '@core/scoring/template'
import { GradedSheet } from './GradedSheet'
import { QuestionnaireSheet } from './QuestionnaireSheet'
import { withSourceTexts } from './sheet-rows'
import { TemplateSheet } from './TemplateSheet'

/** A sheet of any kind as it can be shown on paper: published, or a draft as far as it goes. */
export type AnyPaper = Template | DraftDocument

/** The draft as paper, with the words of its scoring cells where no rule stands yet. */
export const paperOfDraft = (draft: AnyDraft): AnyPaper =>
  documentOfAnyDraft(isScoredDraft(draft) ? withSourceTexts(draft) : draft)

export interface AnySheetProps {
  readonly paper: AnyPaper
  /** The item that was asked for. */
  readonly current: string | null
  readonly frame: RefObject<HTMLDivElement | null>
}

/** A sheet of any kind as a bureau has it on paper. */
export function AnySheet({ paper, current, frame }: AnySheetProps) {
  if (paper.templateKind === 'graded') return <GradedSheet template={paper} frame={frame} />
  if (paper.templateKind === 'questionnaire') return <QuestionnaireSheet template={paper} frame={frame} />
  return <TemplateSheet template={paper} current={current} frame={frame} />
}
