import type { ScoredTemplate } from '@core/scoring/template'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/DataTable'
import { EmptyState } from '../../components/EmptyState'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import { formatPoints } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import { usePartColumns } from './part-columns'
import { SheetSections } from './SheetSections'
import { countedParts, partKey, partsOf, vetoOutcome, type Standing, type StandingPart } from './standings'

const Halves = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  '& > div:first-of-type': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  '& > div:last-of-type': { flex: 'none', width: 292, overflowY: 'auto', borderLeft: `1px solid ${colour.line3}` },
})

export interface StandingDetailProps {
  readonly standing: Standing
  readonly template: ScoredTemplate | undefined
  /** A date of the round. */
  readonly year: string
  readonly current: StandingPart | null
  readonly onCurrent: (part: StandingPart) => void
  readonly onOpen: (part: StandingPart) => void
}

/** One subject: the sheets its total comes from, the clinics that brought none, and the sections of the chosen sheet. */
export function StandingDetail({ standing, template, year, current, onCurrent, onOpen }: StandingDetailProps) {
  const { t } = useTranslation('evaluation')
  const columns = usePartColumns(template, year, template?.subject === 'recipient_org')
  const parts = partsOf(standing)
  const counted = countedParts(standing)
  return (
    <Pane
      title={standing.name}
      count={<WhyHere standing={standing} template={template} />}
      tools={current?.kind === 'part' && <LinkButton onClick={() => onOpen(current)}>{t('open')}</LinkButton>}
      style={{ flex: '1 1 300px', minHeight: 140 }}
    >
      <Halves>
        <div>
          <DataTable
            name={t('parts.name')}
            rows={parts}
            columns={columns}
            keyOf={partKey}
            current={current === null ? null : partKey(current)}
            onCurrent={(_key, part) => onCurrent(part)}
            onOpen={onOpen}
            toneOf={(part) => (part.kind === 'gap' ? 'quiet' : 'plain')}
            isDense
            {...(counted > 1
              ? { totals: [t('parts.mean'), formatPoints(standing.total), t('parts.count', { count: counted })] }
              : {})}
            empty={<EmptyState title={t('empty.noPart')} hint={t('empty.notCounted')} />}
          />
        </div>
        <div>
          {current?.kind === 'part' && <SheetSections sheetId={current.sheetId} />}
          {current?.kind === 'gap' && <EmptyState title={t('empty.noPart')} hint={t('empty.notCounted')} />}
        </div>
      </Halves>
    </Pane>
  )
}

/** The rank, or why there is none, in words. */
function WhyHere({ standing, template }: { readonly standing: Standing; readonly template: ScoredTemplate | undefined }) {
  const { t } = useTranslation('evaluation')
  if (standing.reason === null) return t('rankOf', { rank: standing.rank })
  if (standing.reason !== 'veto') return t('unranked.why', { reason: t(`reason.${standing.reason}`) })
  const codes = standing.parts.flatMap(({ vetoes }) => vetoes)
  return t(vetoOutcome(template, codes) === 'rank' ? 'unranked.vetoKeepsGrade' : 'unranked.veto')
}
