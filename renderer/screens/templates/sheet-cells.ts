import type { Item, ScoredTemplate } from '@core/scoring/template'
import type { TFunction } from 'i18next'
import { sheetRow } from './sheet-rows'

/** Heads and lines of the sheet as cells of text, ready to be copied; the section stands in each line. */
export function sheetCells(t: TFunction<'templates'>, template: ScoredTemplate): string[][] {
  const lines = (title: string, items: readonly Item[]): string[][] =>
    items.map((item) => {
      const { methods, scoring } = sheetRow(template, item)
      const name = item.key === true ? `★ ${item.title}` : item.title
      return [title, item.code, name, String(item.points), item.requirement ?? '', methods.join(t('comma')), scoring]
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
