import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { blankSheetView, type BlankSheetSource, type BlankSheetView } from '@core/papers/blank-sheet-view'
import type { FormGroup, FormLine } from '@core/papers/form-parts'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import type { Item, ScoredTemplate, Template } from '@core/scoring/template'
import { FRAME, sampleTemplate, ZH } from './papers'

const FOLDER = resolve(import.meta.dirname, '../../resources/templates')

/** All templates that ship with the program. */
export const shippedTemplates = (): readonly Template[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readTemplate(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))))

export const shippedTemplate = (id: string): Template => shippedTemplates().find((template) => template.id === id)!

export const blankView = (template: BlankSheetSource['template'], rest: Partial<BlankSheetSource> = {}): BlankSheetView =>
  blankSheetView({ frame: FRAME, template, isDraft: false, ...rest }, ZH)

/** All groups of a form in the order of printing. */
export const groupsOf = ({ groups, result, notes }: BlankSheetView): readonly FormGroup[] => [
  ...groups,
  ...(result === null ? [] : [result]),
  notes,
]

export const linesOf = (group: FormGroup): readonly FormLine[] =>
  group.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))

/** Every text that a line shows, the order kept. */
export function textsOf(line: FormLine): readonly string[] {
  if (line.kind === 'text') return [line.text]
  return line.kind === 'pieces' ? [line.label, ...line.pieces] : [line.key, line.text, line.end]
}

/** A template of the shipped hospital sheet with other sections. */
export function templateOf(sections: readonly (readonly Item[])[], rest: Partial<ScoredTemplate> = {}): ScoredTemplate {
  const categories = sections.map((items, index) => ({
    code: String.fromCharCode(65 + index),
    title: `第${index + 1}部分`,
    points: items.reduce((total, item) => total + item.points, 0),
    items,
  }))
  return asScored(readTemplate({ ...sampleTemplate('SH-2025'), categories, bonusItems: [], vetoes: [], ...rest }))
}

export const itemOf = (code: string, rest: Partial<Item> = {}): Item => ({
  code,
  title: `指标${code}`,
  points: 2,
  requirement: '有成文的安排。',
  scoring: { kind: 'yes_no', expected: true, points: 2, text: '符合要求得2分' },
  allowNotApplicable: false,
  ...rest,
})
