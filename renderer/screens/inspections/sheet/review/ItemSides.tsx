import { useTranslation } from 'react-i18next'
import { useSides } from '../../../../data/useReview'
import { formatInstant, formatPoints } from '../../../../i18n/format'
import { colour } from '../../../../theme/tokens'
import { FactCells, LabelledRow } from '../row-style'
import { useCurrentItem, useDesk } from '../sheet-desk'
import { sideRows, type SideRow } from './sides-rows'
import { useIsChanged } from './ChangedMark'

const NARROW = { width: 1, whiteSpace: 'nowrap' } as const

/** 对照: what was given in each stage for the present item, by whom, when and why. */
export function ItemSides() {
  const { t } = useTranslation('review')
  const { sheet } = useDesk()
  const { item, itemScore } = useCurrentItem()
  const sides = useSides(sheet.id)
  const isChanged = useIsChanged(item.code)
  if (sides === undefined || sides.stages.length < 2) return null
  const live = { points: itemScore.points, state: itemScore.state, isChanged }
  const rows = sideRows(sides, item.code, sheet.stage, live)
  return (
    <LabelledRow data-testid="item-sides">
      <span>{t('sides.label')}</span>
      <FactCells aria-label={t('sides.label')}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.stage}>
              <th scope="row">{t(`stageResult.${row.stage}`)}</th>
              <SideCells row={row} />
            </tr>
          ))}
        </tbody>
      </FactCells>
    </LabelledRow>
  )
}

function SideCells({ row }: { readonly row: SideRow }) {
  const { t } = useTranslation('review')
  const { word, points, difference, opinion, counts } = row
  return (
    <>
      <td style={{ ...NARROW, textAlign: 'right' }}>
        {word === null ? <b>{formatPoints(points)}</b> : <span style={{ color: colour.ink2 }}>{t(`sides.${word}`)}</span>}
      </td>
      <td style={{ ...NARROW, textAlign: 'right', color: colour.warn }}>{difference === null ? '' : formatPoints(difference)}</td>
      <td style={NARROW}>{opinion === null ? '' : `${opinion.author}　${formatInstant(opinion.at)}`}</td>
      <td>{[opinion?.reason ?? '', counts ? t('sides.counts') : ''].filter((text) => text !== '').join('　')}</td>
    </>
  )
}
