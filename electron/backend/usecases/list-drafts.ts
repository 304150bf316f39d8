import { AppError } from '../../core/shared/app-error'
import type { DraftSummary } from '../../store/template-draft.repo'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'

type Row = Outputs['template']['listDrafts'][number]

/** Serves `template.listDrafts`: what is being written, the last changed first. */
export const listDrafts =
  ({ drafts }: Pick<InspectionBase, 'drafts'>) =>
  (): Row[] =>
    drafts.listPresent().map(draftRow)

function draftRow(summary: DraftSummary): Row {
  const { id, basedOn, revision: _revision, createdAt: _createdAt, createdBy: _createdBy, removed: _removed, ...row } = summary
  return { draftId: id, ...row, basedOn: basedOn && { ...basedOn } }
}

/** Serves `template.listDraftHistory`: the documents that are kept of a draft, the last first. */
export const listDraftHistory =
  ({ drafts }: Pick<InspectionBase, 'drafts'>) =>
  ({ draftId }: Inputs['template']['listDraftHistory']): Outputs['template']['listDraftHistory'] => {
    if (drafts.find(draftId) === undefined) throw new AppError('NOT_FOUND', { at: 'draftId' })
    return drafts.listDocuments(draftId).map((line) => ({ ...line }))
  }
