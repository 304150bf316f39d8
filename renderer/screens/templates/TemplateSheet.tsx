import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatText } from '../../i18n/format'
import { PaperFrame, PaperTable } from './paper-table'
import { hasKeyItems, sheetRow, type PaperItem, type PaperSheet } from './sheet-rows'
import { TemplateSheetEnd } from './TemplateSheetEnd'

/** 要求 and 评分标准 share what is left. */
const WIDTHS = [80, 54, 98, 48, undefined, 78, undefined] as const

export interface TemplateSheetProps {
  readonly template: PaperSheet
  /** The item that was asked for. */
  readonly current: string | null
  readonly frame: RefObject<HTMLDivElement | null>
}

/** Brings a line of the sheet to the top of its scroll box. */
export const showLine = (frame: HTMLElement | null, code: string): void =>
  frame?.querySelector(`[data-line="${CSS.escape(code)}"]`)?.scrollIntoView({ block: 'start' })

/** The sheet as a bureau has it on paper; only read, scrolled with the arrow keys. */
export function TemplateSheet({ template, current, frame }: TemplateSheetProps) {
  const { t } = useTranslation('templates')
  const bonusItems = template.bonusItems ?? []
  return (
    <PaperFrame ref={frame} tabIndex={0} role="region" aria-label={t('sheet.name')} data-takes-keys="">
      <h3>{template.name}</h3>
      <p>{t('sheet.head', { version: template.version, points: template.totalPoints })}</p>
      <PaperTable>
        <colgroup>
          {WIDTHS.map((width, index) => (
            <col key={index} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {(['section', 'code', 'item', 'points', 'requirement', 'methods', 'scoring'] as const).map((column) => (
              <th key={column} scope="col" data-align={column === 'points' ? 'right' : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {template.categories.map((section, index) => (
            <Lines
              key={index}
              template={template}
              items={section.items}
              current={current}
              title={t('sheet.section', { code: section.code, title: section.title })}
              note={t('points', { points: section.points })}
            />
          ))}
          {bonusItems.length > 0 && (
            <Lines
              template={template}
              items={bonusItems}
              current={current}
              title={t('bonus')}
              note={template.bonusCap === undefined ? '' : t('bonusCap', { points: template.bonusCap })}
            />
          )}
          <TemplateSheetEnd template={template} hasStars={hasKeyItems(template)} />
        </tbody>
      </PaperTable>
    </PaperFrame>
  )
}

interface LinesProps {
  readonly template: PaperSheet
  readonly items: readonly PaperItem[]
  readonly current: string | null
  readonly title: string
  readonly note: string
}

/** The lines of one section, its title in one cell over all of them. */
function Lines({ template, items, current, title, note }: LinesProps) {
  const { t } = useTranslation('templates')
  return items.map((item, index) => {
    const { methods, scoring } = sheetRow(template, item)
    return (
      <tr key={index} data-line={item.code} aria-current={item.code === current ? true : undefined}>
        {index === 0 && (
          <th scope="rowgroup" rowSpan={items.length}>
            <div data-stays="">
              {title}
              {note !== '' && <small>{t('bracketed', { text: note })}</small>}
            </div>
          </th>
        )}
        <td>{item.code}</td>
        <td>
          {item.key === true && <b aria-label={t('key')}>★ </b>}
          {item.title}
          {item.allowNotApplicable && <small>{t('mayBeWaived')}</small>}
        </td>
        <td data-align="right">{formatNumber(item.points)}</td>
        <td>{formatText(item.requirement ?? null)}</td>
        <td>{formatText(methods.join('\n'))}</td>
        <td>{formatText(scoring)}</td>
      </tr>
    )
  })
}
