import { useTranslation } from 'react-i18next'
import { selfInflation } from '@core/evaluation/self-inflation'
import { isLater, type Stage } from '@core/inspection/stage'
import type { ItemScore } from '@core/scoring/score'
import { decimalText, points } from '@core/shared/points'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { LinkButton } from '../../../../components/LinkButton'
import { useOpenReview, useSides, type Sides } from '../../../../data/useReview'
import { usePlace } from '../../../../hooks/usePlace'
import { formatPoints } from '../../../../i18n/format'
import { colour } from '../../../../theme/tokens'
import { useFrame } from '../sheet-frame'
import { Part, Sums } from '../total-parts'

export interface StagesPartProps {
  /** Items as they stand on the screen; of a sheet in points alone. */
  readonly items?: readonly ItemScore[]
}

/** 自评、复核、申诉: what the sheets of the other stages came to, and the way to them. */
export function StagesPart({ items }: StagesPartProps) {
  const { t } = useTranslation('review')
  const { sheet, total, status } = useFrame()
  const sides = useSides(sheet.id)
  if (sides === undefined) return null
  const isHidden = sides.isBlind && sheet.stage === 'inspection' && status !== 'complete'
  const totalOf = (stage: Stage): string | null =>
    stage === sheet.stage ? total : (sides.stages.find((one) => one.stage === stage)?.total ?? null)
  const counting = sides.stages.find(({ counts }) => counts)?.stage ?? 'inspection'
  const [self, found] = [totalOf('self'), totalOf(counting)]
  return (
    <Part data-testid="sheet-stages">
      {sides.stages.length > 1 && (
        <Sums>
          <tbody>
            {sides.stages.map(({ stage, sheetId }) => (
              <StageRow
                key={stage}
                stage={stage}
                sheetId={sheetId}
                total={isHidden && stage === 'self' ? t('part.hidden') : formatPoints(totalOf(stage))}
              />
            ))}
          </tbody>
        </Sums>
      )}
      <Beginnings sides={sides} />
      {!isHidden && self !== null && found !== null && (
        <div data-line="">
          <span>{t('part.difference')}</span>
          <b style={{ color: colour.ink }}>{formatPoints(decimalText(points(self).sub(points(found)), 2))}</b>
        </div>
      )}
      {!isHidden && items !== undefined && <Rate sides={sides} open={sheet.stage} items={items} />}
    </Part>
  )
}

interface StageRowProps {
  readonly stage: Stage
  readonly sheetId: string
  readonly total: string
}

/** A stage that exists, with the way to its sheet. */
function StageRow({ stage, sheetId, total }: StageRowProps) {
  const { t } = useTranslation('review')
  const { sheet } = useFrame()
  const place = usePlace()
  return (
    <tr>
      <td>{t(`stageResult.${stage}`)}</td>
      <td>
        <b>{total}</b>
        {stage !== sheet.stage && (
          <LinkButton
            type="button"
            style={{ marginLeft: 8 }}
            onMouseDown={keepFocus}
            onClick={() => place.turn({ sheetId, itemCode: undefined })}
          >
            {t('part.open')}
          </LinkButton>
        )}
      </td>
    </tr>
  )
}

/** The stages that may be begun now. */
function Beginnings({ sides }: { readonly sides: Sides }) {
  const { t } = useTranslation('review')
  const { sheet } = useFrame()
  const place = usePlace()
  const open = useOpenReview()
  const decisions = sides.stages.filter(({ stage }) => stage !== 'self')
  const last = decisions.at(-1)
  const wanted = (['self', 're_check', 'appeal'] as const).filter((stage) => {
    if (sides.stages.some((one) => one.stage === stage)) return false
    return stage === 'self' || (last?.status === 'finished' && isLater(stage, last.stage))
  })
  if (wanted.length === 0 || sheet.roundLock !== null) return null
  const begin = (stage: (typeof wanted)[number]) =>
    open.mutate(
      { requestId: crypto.randomUUID(), sheetId: sheet.id, stage },
      { onSuccess: ({ sheetId }) => place.turn({ sheetId, itemCode: undefined }) },
    )
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 14 }}>
      {wanted.map((stage) => (
        <LinkButton key={stage} type="button" disabled={open.isPending} onMouseDown={keepFocus} onClick={() => begin(stage)}>
          {t(`begin.${stage}`)}
        </LinkButton>
      ))}
    </div>
  )
}

/** 自评虚高率: of the items that both sides scored, how many the unit gave itself more. */
function Rate({ sides, open, items }: { readonly sides: Sides; readonly open: Stage; readonly items: readonly ItemScore[] }) {
  const { t } = useTranslation('review')
  const said = (isWanted: (opinion: Sides['items'][number]['opinions'][number]) => boolean) =>
    sides.items.flatMap(({ code, opinions }) => {
      const found = opinions.findLast(isWanted)
      return found === undefined ? [] : [{ code, points: found.points, max: found.max, state: found.state }]
    })
  const self = open === 'self' ? items : said(({ stage }) => stage === 'self')
  const found = open === 'self' ? said(({ counts, stage }) => counts && stage !== 'self') : items
  const { higher, compared, rate } = selfInflation(self, found)
  if (rate === null) return null
  return (
    <div data-line="" data-testid="self-inflation">
      <span>{t('part.rate')}</span>
      <b style={{ color: higher > 0 ? colour.warn : colour.ink }}>{t('part.rateText', { rate, higher, compared })}</b>
    </div>
  )
}
