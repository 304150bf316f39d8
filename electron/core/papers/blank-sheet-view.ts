import type { Template } from '../scoring/template'
import { gradedForm } from './blank-graded'
import { questionnaireForm } from './blank-questionnaire'
import { scoredForm, type ScoredForm } from './blank-scored'
import { formFields, formPeriod, type FormPlace } from './form-fields'
import type { FormBody } from './form-parts'
import { nameIn } from './in-language'
import { pageMarks } from './page-marks'
import type { LabelledText, PageMarks, PaperFrame } from './paper-parts'
import type { PaperTexts } from './paper-texts'

export interface BlankSheetSource {
  /** Its checksum is that of the template's document. */
  readonly frame: PaperFrame
  /** Published or as far as it is written. */
  readonly template: Template | ScoredForm
  readonly isDraft: boolean
  /** Whom it was laid out for; absent of a form that is for anybody. */
  readonly place?: FormPlace | undefined
}

/** 空白表: a sheet to be filled in by hand, in the order of the score screen. */
export interface BlankSheetView extends Omit<FormBody, 'fields'> {
  readonly marks: PageMarks
  readonly title: string
  /** Centred under the title: year and project. */
  readonly period: string
  /** Over the table, each with what is known, else with a line to write on. */
  readonly fields: readonly LabelledText[]
  readonly columns: FormColumns
  /** Word that marks the continuation of what began on the page before. */
  readonly continued: string
}

/** Which columns the table has, by the kind of the template. */
export type FormColumns = Template['templateKind']

/** Puts an empty sheet into words: the template, and in its head whom it is for. */
export function blankSheetView({ frame, template, isDraft, place }: BlankSheetSource, t: PaperTexts): BlankSheetView {
  const foot = { id: template.id, version: template.version, checksum: frame.checksum }
  const marks = pageMarks(frame, t)
  const words = [...(marks.sample === null ? [] : [marks.sample]), ...(isDraft ? [t('blank.draft')] : [])]
  const body = formBody(template, frame.language, t)
  return {
    marks: { ...marks, foot: t('blank.foot', foot), sample: words.length === 0 ? null : words.join(t('blank.gap')) },
    title: nameIn(template, frame.language),
    period: place === undefined ? t('blank.period') : formPeriod(place, t),
    columns: template.templateKind,
    continued: t('blank.continued'),
    ...body,
    fields: filledIn(body.fields, place === undefined ? [] : formFields(place, t), t),
  }
}

/** What is known and the form does not ask for goes before what it asks for. */
function filledIn(labels: readonly string[], known: readonly LabelledText[], t: PaperTexts): readonly LabelledText[] {
  const unasked = known.filter(({ label, text }) => text !== '' && !labels.includes(label))
  const asked = labels.map((label) => ({ label, text: known.find((one) => one.label === label)?.text ?? '' }))
  return [...unasked, ...asked].map(({ label, text }) => ({ label: label + t('list.colon'), text }))
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
