import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS, type GradedTemplate } from '@core/scoring/graded/graded-template'
import { PaperFrame, PaperTable } from './paper-table'

const WIDTHS = [86, 50, 130, undefined, undefined, undefined] as const

export interface GradedSheetProps {
  readonly template: GradedTemplate
  readonly frame: RefObject<HTMLDivElement | null>
}

/** A graded sheet as on paper: each item with the clauses of its three levels, the lowest first. */
export function GradedSheet({ template, frame }: GradedSheetProps) {
  const { t } = useTranslation('templates')
  const { name, version, categories, ladderNote, passRules } = template
  return (
    <PaperFrame ref={frame} tabIndex={0} role="region" aria-label={t('sheet.name')} data-takes-keys="">
      <h3>{name}</h3>
      <p>{t('graded.head', { version })}</p>
      <PaperTable>
        <colgroup>
          {WIDTHS.map((width, index) => (
            <col key={index} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {(['section', 'code', 'item'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {t('graded.level', { level })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((section, at) =>
            section.items.map((item, index) => (
              <tr key={`${at}/${index}`} data-line={item.code}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={section.items.length}>
                    <div data-stays="">{t('sheet.section', { code: section.code, title: section.title })}</div>
                  </th>
                )}
                <td>{item.code}</td>
                <td>
                  {item.title}
                  {item.allowNotApplicable && <small>{t('mayBeWaived')}</small>}
                </td>
                {LEVELS.map((level) => (
                  <td key={level}>
                    <ol>
                      {item.levels[level].map((clause, nth) => (
                        <li key={nth}>{t('sheet.note', { number: nth + 1, note: clause })}</li>
                      ))}
                    </ol>
                  </td>
                ))}
              </tr>
            )),
          )}
          <tr>
            <th scope="row">{t('graded.passing')}</th>
            <td colSpan={5}>
              {[...(ladderNote === undefined ? [] : [ladderNote]), ...passRules.map(({ id, label }) => label ?? id)].join('\n')}
            </td>
          </tr>
        </tbody>
      </PaperTable>
    </PaperFrame>
  )
}
