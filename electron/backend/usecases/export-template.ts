import { basename } from 'node:path'
import type { Draft } from '../../core/drafting/draft'
import { draftOfTemplate } from '../../core/drafting/draft-of-template'
import { expectCodes } from '../../core/drafting/exchange/expect-codes'
import { workbookOfDraft } from '../../core/drafting/exchange/workbook-of-draft'
import { asScored } from '../../core/scoring/as-scored'
import { AppError } from '../../core/shared/app-error'
import { draftFile, templateFile, type TemplateContent } from '../../trace/template-file'
import type { DraftDesk } from '../draft-desk'
import type { InspectionBase } from '../inspection-base'
import type { Inputs, Outputs } from '../words'
import { writeWholeFile } from '../write-whole-file'

export interface ExportTemplateDeps extends Pick<InspectionBase, 'machine' | 'templates' | 'newId' | 'closing'> {
  readonly draftDesk: DraftDesk
}
type Input = Inputs['template']['exportTemplate']

/**
 * Serves `template.exportTemplate`: a published version or a draft as one JSON file or as a workbook. Sent again it is written
 * again, into the same file.
 * @throws AppError GRANT_UNKNOWN, NOT_FOUND, FILE_NOT_WRITABLE; for a workbook KIND_NOT_SUPPORTED, TEMPLATE_INVALID where codes
 *   are missing or clash
 */
export const exportTemplate =
  (deps: ExportTemplateDeps) =>
  async ({ what, format, grant }: Input): Promise<Outputs['template']['exportTemplate']> => {
    const path = deps.machine.grants.pathOf(grant)
    const content = contentOf(deps, what)
    if (format === 'xlsx') {
      const draft = draftOf(deps, content)
      expectCodes(draft)
      await deps.machine.importer.writeWorkbook(path, workbookOfDraft(draft), deps.closing)
    } else {
      const file = 'draft' in content ? draftFile(content.draft) : templateFile(content.template)
      writeWholeFile(path, `${JSON.stringify(file, null, 2)}\n`)
    }
    return { file: basename(path) }
  }

function contentOf({ templates, draftDesk }: ExportTemplateDeps, what: Input['what']): TemplateContent {
  if ('draftId' in what) return { draft: draftDesk.take(what.draftId).draft }
  const found = templates.find(what.id, what.version)
  if (found === undefined) throw new AppError('NOT_FOUND', { at: 'what.id' })
  return { template: found.template }
}

const draftOf = ({ newId }: ExportTemplateDeps, content: TemplateContent): Draft =>
  'draft' in content ? content.draft : draftOfTemplate(asScored(content.template), newId)
