import type { AnyDraft } from '../core/drafting/kinds/any-draft'
import { readAnyDraft } from '../core/drafting/kinds/read-any-draft'
import { isRecord, isText } from '../core/scoring/json-values'
import { readTemplate } from '../core/scoring/read-template'
import type { Template } from '../core/scoring/template'
import { AppError } from '../core/shared/app-error'
import { draftSha256, templateSha256 } from './checksum'

/** A 考核表 as one JSON file: the document, or a draft with its source texts, and the hash that proves it came whole. */
export type TemplateFile = TemplateContent & {
  readonly format: typeof FORMAT
  readonly formatVersion: typeof FORMAT_VERSION
  /** Of the canonical JSON of what it holds. */
  readonly sha256: string
}
export type TemplateContent = { readonly template: Template } | { readonly draft: AnyDraft }

const FORMAT = 'jiedui-template'
const FORMAT_VERSION = 1

export const templateFile = (template: Template): TemplateFile => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  sha256: templateSha256(template),
  template,
})

export const draftFile = (draft: AnyDraft): TemplateFile => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  sha256: draftSha256(draft),
  draft,
})

/**
 * What a file holds. A document that stands by itself, as `jiedui template check` takes it, is read as well; it has no hash.
 *
 * @param at Name of the file.
 * @throws AppError TEMPLATE_FILE_UNKNOWN; KIND_NOT_SUPPORTED for a later format; TEMPLATE_FILE_CHANGED when the hash does not
 *   agree; TEMPLATE_INVALID with the place
 */
export function readTemplateFile(json: unknown, at: string): TemplateContent {
  if (!isRecord(json)) throw new AppError('TEMPLATE_FILE_UNKNOWN', { at })
  const { format, formatVersion, sha256, template, draft } = json
  if (format !== FORMAT) {
    if (isText(json['templateKind'])) return { template: readTemplate(json) }
    throw new AppError('TEMPLATE_FILE_UNKNOWN', { at })
  }
  if (formatVersion !== FORMAT_VERSION) {
    throw new AppError('KIND_NOT_SUPPORTED', { at: 'formatVersion', value: String(formatVersion).slice(0, 20) })
  }
  if ((template === undefined) === (draft === undefined)) throw new AppError('TEMPLATE_FILE_UNKNOWN', { at })
  if (template !== undefined) return { template: same(readTemplate(template), templateSha256, sha256, at) }
  return { draft: same(readAnyDraft(draft), draftSha256, sha256, at) }
}

function same<T>(content: T, hashOf: (content: T) => string, sha256: unknown, at: string): T {
  if (hashOf(content) !== sha256) throw new AppError('TEMPLATE_FILE_CHANGED', { at })
  return content
}
