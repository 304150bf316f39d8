import { cellOf, listLine, textLine, textLines, type FormGroup, type FormLine } from './form-parts'
import type { PaperTexts } from './paper-texts'
import { numberedLines } from './rule-lines'

/** What blank forms of every kind have in common. */

interface Checked {
  readonly checkMethods?: readonly string[]
  readonly evidence?: readonly string[]
  readonly evidenceRule?: 'never' | 'on_deduction' | 'always'
}

/** Names of methods in the template, by id. */
type Methods = Readonly<Record<string, string>> | undefined

/** 考核方法: how an item is looked at, what is asked for, and when evidence is due. */
export function checkLines(item: Checked, methods: Methods, t: PaperTexts): readonly FormLine[] {
  const { checkMethods = [], evidence = [], evidenceRule } = item
  const names = checkMethods.map((method) => methodName(method, methods, t))
  return [
    ...(names.length === 0 ? [] : [listLine(names, t('list.comma'))]),
    ...(evidence.length === 0 ? [] : [textLine(t('blank.evidence', { evidence: evidence.join(t('list.comma')) }))]),
    ...(evidenceRule === undefined || evidenceRule === 'never' ? [] : [textLine(t(`blank.evidenceRule.${evidenceRule}`))]),
  ]
}

/** Methods that sheets may use without naming them. */
const KNOWN_METHODS = ['report', 'docs', 'records', 'onsite', 'interview', 'followup', 'phone', 'system']

export function methodName(method: string, methods: Methods, t: PaperTexts): string {
  const name = methods !== undefined && Object.hasOwn(methods, method) ? methods[method] : undefined
  return name ?? (KNOWN_METHODS.includes(method) ? t(`blank.method.${method}`) : method)
}

/** A group of one row over all of `columns`. */
export const wideGroup = (title: string, lines: readonly FormLine[], columns: number, t: PaperTexts): FormGroup => ({
  title,
  shortTitle: title,
  rows: [{ cells: [cellOf(lines, columns - 1)], continued: title + t('blank.continued') }],
})

/** 注: numbered lines. */
export const notesGroup = (lines: readonly string[], columns: number, t: PaperTexts): FormGroup =>
  wideGroup(t('blank.notes'), textLines(...numberedLines(lines, t)), columns, t)

/** Who signs: as the template says, else those who always do. */
export const signatureLabels = (labels: readonly string[] | undefined, t: PaperTexts): readonly string[] =>
  labels !== undefined && labels.length > 0 ? labels : t('blank.signatures').split('|')
