import { itemDecimals } from '@core/scoring/shown-decimals'
import { decimalText, points } from '@core/shared/points'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../components/FailureAlert'
import { SideTable } from '../../components/SideTable'
import { failureOf } from '../../data/failure'
import { useScoredSheet } from '../../data/useEvaluation'
import type { PointsSheet } from '../../data/useSheet'
import { formatPoints } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { KindFigures } from './KindFigures'

const Veto = styled('div')({
  padding: '4px 8px',
  background: colour.errorTint,
  borderBottom: `1px solid ${colour.line1}`,
  overflowWrap: 'anywhere',
  userSelect: 'text',
  '& strong': { display: 'block', color: colour.error },
})

/** What one sheet came to: section sums, counts of grades, or the figures of a questionnaire. */
export function SheetSections({ sheetId }: { readonly sheetId: string }) {
  const { t } = useTranslation('evaluation')
  const { data: sheet, error } = useScoredSheet(sheetId)
  const failure = failureOf(error)
  if (failure !== null) return <FailureAlert failure={failure} title={t('failed')} />
  if (sheet === undefined) return null
  return sheet.kind === 'scored' ? <PointSections sheet={sheet} /> : <KindFigures sheet={sheet} />
}

/** The raised vetoes of one sheet, its section sums, its bonus and its total or range. */
function PointSections({ sheet }: { readonly sheet: PointsSheet }) {
  const { t } = useTranslation('evaluation')
  const { template, score } = sheet
  const shown = (value: string): string => decimalText(points(value), itemDecimals(template))
  const titles = new Map(template.categories.map(({ code, title }) => [code, title]))
  const { min, max } = score.range
  return (
    <>
      {sheet.vetoes.map(({ code, evidence }) => (
        <Veto key={code}>
          <strong>{t('sections.veto', { code, title: template.vetoes?.find((veto) => veto.code === code)?.title ?? '' })}</strong>
          {evidence !== '' && <span>{evidence}</span>}
        </Veto>
      ))}
      <SideTable
        name={t('sections.name')}
        columns={[
          { header: t('column.section') },
          { header: t('column.applicable'), width: 48, align: 'right' },
          { header: t('column.awarded'), width: 58, align: 'right' },
        ]}
        rows={[
          ...score.sections.map(({ code, awarded, applicable }) => ({
            key: code,
            cells: [t('sections.title', { code, title: titles.get(code) ?? '' }), formatPoints(applicable), shown(awarded)],
          })),
          ...((template.bonusItems ?? []).length === 0
            ? []
            : [{ key: 'bonus', cells: [t('sections.bonus'), formatPoints(null), shown(score.bonus)] }]),
          ...(score.total === null
            ? []
            : [
                {
                  key: 'total',
                  cells: [<b key="name">{t('column.total')}</b>, '', <b key="total">{formatPoints(score.total)}</b>],
                },
              ]),
        ]}
      />
      {score.total === null && min !== null && max !== null && (
        <p style={{ margin: 0, padding: '6px 8px' }}>{t('sections.range', { min: formatPoints(min), max: formatPoints(max) })}</p>
      )}
    </>
  )
}
