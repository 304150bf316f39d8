import { blankSheetView, type BlankSheetSource } from '../../core/papers/blank-sheet-view'
import type { PaperFormat } from '../../core/papers/paper-format'
import type { PaperFrame } from '../../core/papers/paper-parts'
import { documentOfAnyDraft } from '../../core/drafting/kinds/any-draft'
import { AppError } from '../../core/shared/app-error'
import { templateSha256 } from '../../trace/checksum'
import type { InspectionBase } from '../inspection-base'
import { PAPER_TEXTS } from '../paper-texts'
import type { ReadyPaper } from '../ready-paper'

/** Names an empty sheet: of a published version, or of a draft as it was saved last. */
export interface BlankSheetRef {
  readonly kind: 'blank-sheet'
  readonly template: { readonly id: string; readonly version: string } | { readonly draftId: string }
  readonly format: PaperFormat
}

type Deps = Pick<InspectionBase, 'templates' | 'drafts'>

/** Puts an empty sheet into words; its check code is the hash of the template. @throws AppError REPORT_SUBJECT_UNKNOWN */
export function blankSheetOf(deps: Deps, ref: BlankSheetRef, frameOf: (checksum: string) => PaperFrame): ReadyPaper {
  const { sha256, ...source } = sourceOf(deps, ref.template)
  const frame = frameOf(sha256)
  const view = blankSheetView({ frame, ...source }, PAPER_TEXTS[frame.language])
  return { paper: { kind: 'blank-sheet', format: ref.format, view }, checksum: sha256 }
}

interface Source extends Omit<BlankSheetSource, 'frame'> {
  readonly sha256: string
}

function sourceOf({ templates, drafts }: Deps, named: BlankSheetRef['template']): Source {
  if ('draftId' in named) {
    const stored = drafts.find(named.draftId)
    if (stored === undefined || stored.removed !== null) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: named.draftId })
    const template = documentOfAnyDraft(stored.draft)
    return { template, sha256: templateSha256(template), isDraft: true }
  }
  const found = templates.find(named.id, named.version)
  if (found === undefined) throw new AppError('REPORT_SUBJECT_UNKNOWN', { at: `${named.id}@${named.version}` })
  return { template: found.template, sha256: found.sha256, isDraft: false }
}
