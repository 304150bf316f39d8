import type { TFunction } from 'i18next'
import type { GradedTemplate } from '@core/scoring/graded/graded-template'
import { LEVELS } from '@core/scoring/graded/graded-template'
import type { QuestionnaireTemplate } from '@core/scoring/questionnaire/questionnaire-template'
import type { Template } from '@core/scoring/template'
import { sheetRow, type PaperItem, type PaperSheet } from './sheet-rows'

/** Heads and lines of the sheet as cells of text, ready to be copied; the section stands in each line. */
export function sheetCells(t: TFunction<'templates'>, template: PaperSheet): string[][] {
  const lines = (title: string, items: readonly PaperItem[]): string[][] =>
    items.map((item) => {
      const { methods, scoring } = sheetRow(template, item)
      const name = item.key === true ? `★ ${item.title}` : item.title
      return [
        title,
        item.code,
        name,
        item.points === null ? '' : String(item.points),
        item.requirement ?? '',
        methods.join(t('comma')),
        scoring,
      ]
    })
  const heads = (['section', 'code', 'item', 'points', 'requirement', 'methods', 'scoring'] as const).map((column) =>
    t(`column.${column}`),
  )
  return [
    heads,
    ...template.categories.flatMap(({ code, title, items }) => lines(t('sheet.section', { code, title }), items)),
    ...lines(t('bonus'), template.bonusItems ?? []),
    ...(template.vetoes ?? []).map((veto) => [t('vetoes'), veto.code, veto.title]),
  ]
}

/** The same for a sheet of any kind. */
export function paperCells(t: TFunction<'templates'>, template: Template): string[][] {
  if (template.templateKind === 'graded') return gradedCells(t, template)
  return template.templateKind === 'questionnaire' ? questionCells(t, template) : sheetCells(t, template)
}

function gradedCells(t: TFunction<'templates'>, { categories }: GradedTemplate): string[][] {
  return [
    [t('column.section'), t('column.code'), t('column.item'), ...LEVELS.map((level) => t('graded.level', { level }))],
    ...categories.flatMap(({ code, title, items }) =>
      items.map((item) => [
        t('sheet.section', { code, title }),
        item.code,
        item.title,
        ...LEVELS.map((level) => item.levels[level].join(t('semicolon'))),
      ]),
    ),
  ]
}

const questionCells = (t: TFunction<'templates'>, { questions }: QuestionnaireTemplate): string[][] => [
  [t('column.code'), t('questionnaire.question'), t('questionnaire.dimension')],
  ...questions.map(({ no, text, dimension }) => [String(no), text, dimension ?? '']),
]
