import { basename } from 'node:path'
import { workbookOfAnyDraft } from '../../core/drafting/exchange/kinds/any-workbook'
import { draftOfAnyTemplate, type AnyDraft } from '../../core/drafting/kinds/any-draft'
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
 * @throws AppError GRANT_UNKNOWN, NOT_FOUND, FILE_NOT_WRITABLE; for a workbook TEMPLATE_INVALID where codes
 *   are missing or clash
 */
export const exportTemplate =
  (deps: ExportTemplateDeps) =>
  async ({ what, format, grant }: Input): Promise<Outputs['template']['exportTemplate']> => {
    const path = deps.machine.grants.pathOf(grant)
    const content = contentOf(deps, what)
    if (format === 'xlsx') {
      await deps.machine.importer.writeWorkbook(path, workbookOfAnyDraft(draftOf(deps, content)), deps.closing)
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

const draftOf = ({ newId }: ExportTemplateDeps, content: TemplateContent): AnyDraft =>
  'draft' in content ? content.draft : draftOfAnyTemplate(content.template, newId)
