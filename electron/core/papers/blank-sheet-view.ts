import type { Template } from '../scoring/template'
import { gradedForm } from './blank-graded'
import { questionnaireForm } from './blank-questionnaire'
import { scoredForm, type ScoredForm } from './blank-scored'
import type { FormBody } from './form-parts'
import { nameIn } from './in-language'
import { pageMarks } from './page-marks'
import type { PageMarks, PaperFrame } from './paper-parts'
import type { PaperTexts } from './paper-texts'

export interface BlankSheetSource {
  /** Its checksum is that of the template's document. */
  readonly frame: PaperFrame
  /** Published or as far as it is written. */
  readonly template: Template | ScoredForm
  readonly isDraft: boolean
}

/** 空白表: a sheet to be filled in by hand, in the order of the score screen. */
export interface BlankSheetView extends FormBody {
  readonly marks: PageMarks
  readonly title: string
  /** Centred under the title: year and project. */
  readonly period: string
  readonly columns: FormColumns
  /** Word that marks the continuation of what began on the page before. */
  readonly continued: string
}

/** Which columns the table has, by the kind of the template. */
export type FormColumns = Template['templateKind']

/** Puts an empty sheet into words; nothing but the template is asked. */
export function blankSheetView({ frame, template, isDraft }: BlankSheetSource, t: PaperTexts): BlankSheetView {
  const foot = { id: template.id, version: template.version, checksum: frame.checksum }
  const marks = pageMarks(frame, t)
  const words = [...(marks.sample === null ? [] : [marks.sample]), ...(isDraft ? [t('blank.draft')] : [])]
  const body = formBody(template, frame.language, t)
  return {
    marks: { ...marks, foot: t('blank.foot', foot), sample: words.length === 0 ? null : words.join(t('blank.gap')) },
    title: nameIn(template, frame.language),
    period: t('blank.period'),
    columns: template.templateKind,
    continued: t('blank.continued'),
    ...body,
    fields: body.fields.map((label) => label + t('list.colon')),
  }
}

function formBody(template: BlankSheetSource['template'], language: PaperFrame['language'], t: PaperTexts): FormBody {
  switch (template.templateKind) {
    case 'scored':
      return scoredForm(template, language, t)
    case 'graded':
      return gradedForm(template, language, t)
    case 'questionnaire':
      return questionnaireForm(template, t)
  }
}
