import type { Template } from '../scoring/template'
import { gradedForm } from './blank-graded'
import { questionnaireForm } from './blank-questionnaire'
import { scoredForm, type ScoredForm } from './blank-scored'
import type { FormGroup, FormLine } from './form-parts'
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
export interface BlankSheetView {
  readonly marks: PageMarks
  readonly title: string
  /** Centred under the title: year and project. */
  readonly period: string
  /** What is written in above the table, each with a line to write on. */
  readonly fields: readonly string[]
  /** Over the table: what is said or ticked first; none where it is []. */
  readonly intro: readonly FormLine[]
  readonly columns: FormColumns
  readonly head: readonly string[]
  /** In the order of the score screen. */
  readonly groups: readonly FormGroup[]
  /** Stands with the last row of the groups; null where nothing adds up. */
  readonly result: FormGroup | null
  /** Stand with the signatures. */
  readonly notes: FormGroup
  readonly signatures: readonly string[]
  /** Word that marks the continuation of what began on the page before. */
  readonly continued: string
}

/** Which columns the table has, by the kind of the template. */
export type FormColumns = Template['templateKind']

/** What the kind of a template makes of the form. */
export type FormBody = Pick<BlankSheetView, 'fields' | 'intro' | 'head' | 'groups' | 'result' | 'notes' | 'signatures'>

/** Puts an empty sheet into words; nothing but the template is asked. */
export function blankSheetView({ frame, template, isDraft }: BlankSheetSource, t: PaperTexts): BlankSheetView {
  const foot = { id: template.id, version: template.version, checksum: frame.checksum }
  const marks = pageMarks(frame, t)
  const words = [...(marks.sample === null ? [] : [marks.sample]), ...(isDraft ? [t('blank.draft')] : [])]
  const body = formBody(template, frame.language, t)
  return {
    marks: { ...marks, foot: t('blank.foot', foot), sample: words.length === 0 ? null : words.join(t('blank.gap')) },
    title: frame.language === 'en' ? (template.nameEn ?? template.name) : template.name,
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
