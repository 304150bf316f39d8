import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { PAPER_GROUPS, type PaperGroup } from '@core/papers/paper-kind'
import { Pane } from '../../components/Pane'
import { SectionBar } from '../../components/SectionBar'
import type { PaperCount, PaperKind } from '../../data/useReports'
import { colour } from '../../theme/tokens'

const GROUPS = Object.keys(PAPER_GROUPS) as readonly PaperGroup[]

const Line = styled('button')({
  display: 'flex',
  justifyContent: 'space-between',
  width: '100%',
  height: 'var(--row)',
  alignItems: 'center',
  padding: '0 10px 0 14px',
  border: 0,
  borderLeft: '4px solid transparent',
  background: colour.surface,
  color: colour.ink,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: colour.tint2 },
  '&[aria-pressed="true"]': { background: colour.tint, borderLeftColor: colour.accent, fontWeight: 700 },
  '& small': { fontSize: 14, fontWeight: 400, color: colour.ink2 },
})

export interface PapersPaneProps {
  readonly counts: readonly PaperCount[]
  readonly kind: PaperKind
  readonly onPick: (kind: PaperKind) => void
}

/** 文书: the kinds of paper of a round, each with how many there are. */
export function PapersPane({ counts, kind, onPick }: PapersPaneProps) {
  const { t } = useTranslation('reports')
  return (
    <Pane title={t('papers')} style={{ width: 172, flex: 'none' }}>
      {GROUPS.map((group) => (
        <div key={group}>
          <SectionBar title={t(`group.${group}`)} />
          {PAPER_GROUPS[group].map((one: PaperKind) => (
            <Line key={one} type="button" aria-pressed={one === kind} onClick={() => onPick(one)}>
              <span>{t(`paper.${one}`)}</span>
              <small>{counts.find((counted) => counted.kind === one)?.count}</small>
            </Line>
          ))}
        </div>
      ))}
    </Pane>
  )
}
