import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PAPER_GROUPS, PAPER_KINDS, type PaperGroup } from '@core/papers/paper-kind'
import { LinkButton } from '../../components/LinkButton'
import { Pane } from '../../components/Pane'
import type { PaperKind } from '../../data/useReports'
import { isComposing } from '../../hooks/composition'
import { colour, SHORT_TIER_BELOW_PX } from '../../theme/tokens'

const GROUPS = Object.keys(PAPER_GROUPS) as readonly PaperGroup[]

/** Twenty kinds and their groups stand in a window of 768 px without scrolling. */
const ROW_PX = 24
/** As low as it takes for them to do so in the short tier too, at 728 px. */
const SHORT_TIER = `@media (max-height: ${SHORT_TIER_BELOW_PX - 0.02}px)`
const SHORT_ROW_PX = 23
const SHORT_HEAD_PX = 21

const Grid = styled('div')({
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
  '& [role="row"]': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    height: ROW_PX,
    padding: '0 10px 0 6px',
    borderLeft: '4px solid transparent',
    cursor: 'pointer',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  '& [role="row"][data-group]': {
    padding: '0 6px',
    background: colour.head,
    borderTop: `1px solid ${colour.line2}`,
    borderBottom: `1px solid ${colour.line2}`,
    cursor: 'default',
  },
  [SHORT_TIER]: { '& [role="row"]': { height: SHORT_ROW_PX }, '& [role="row"][data-group]': { height: SHORT_HEAD_PX } },
  '& [role="rowgroup"]:first-of-type [data-group]': { borderTop: 0 },
  '& [role="row"][data-empty="true"]': { color: colour.ink3 },
  '& [role="row"]:not([data-group]):hover': { background: colour.tint2 },
  '& [role="row"][aria-selected="true"]': { background: colour.tint, borderLeftColor: colour.accent, fontWeight: 700 },
  '& [data-name]': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [data-count]': { fontWeight: 400, color: colour.ink2 },
})

export interface KindsPaneProps {
  readonly counts: ReadonlyMap<PaperKind, number>
  /** How many are ticked of a kind. */
  readonly chosen: ReadonlyMap<PaperKind, number>
  readonly kind: PaperKind
  readonly onPick: (kind: PaperKind) => void
  /** Ticks every paper of the kind, or none. */
  readonly onTick: (kind: PaperKind, all: boolean) => void
  /** Ticks every paper that there is, or none. */
  readonly onTickAll: (all: boolean) => void
}

/** 文书: every kind of paper by group, with how many there are; a tick stands for all of a kind. ↑ ↓ move, Space ticks. */
export function KindsPane({ counts, chosen, kind, onPick, onTick, onTickAll }: KindsPaneProps) {
  const { t } = useTranslation('reports')
  const gridId = useId()
  const grid = useRef<HTMLDivElement>(null)
  const rowId = (one: PaperKind) => `${gridId}-${one}`
  const countOf = (one: PaperKind) => counts.get(one) ?? 0
  const isAll = (one: PaperKind) => countOf(one) > 0 && (chosen.get(one) ?? 0) >= countOf(one)
  const isEmpty = PAPER_KINDS.every((one) => countOf(one) === 0)
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [kind])

  const moveTo = (index: number) => {
    const next = PAPER_KINDS[Math.max(0, Math.min(PAPER_KINDS.length - 1, index))]
    if (next !== undefined) onPick(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const at = PAPER_KINDS.indexOf(kind)
    if (event.ctrlKey && event.key.toLowerCase() === 'a') onTickAll(true)
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    else if (event.key === 'ArrowDown') moveTo(at + 1)
    else if (event.key === 'ArrowUp') moveTo(at - 1)
    else if (event.key === 'Home') moveTo(0)
    else if (event.key === 'End') moveTo(PAPER_KINDS.length - 1)
    else if (event.key === ' ') {
      if (countOf(kind) > 0) onTick(kind, !isAll(kind))
    } else return
    event.preventDefault()
  }
  const line = (one: PaperKind) => {
    const name = t(`paper.${one}`)
    const ticked = chosen.get(one) ?? 0
    return (
      <div
        key={one}
        id={rowId(one)}
        role="row"
        aria-selected={one === kind}
        data-empty={countOf(one) === 0}
        onClick={() => onPick(one)}
      >
        <span role="gridcell" style={{ display: 'flex' }} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            tabIndex={-1}
            disabled={countOf(one) === 0}
            checked={isAll(one)}
            indeterminate={ticked > 0 && !isAll(one)}
            onChange={() => onTick(one, !isAll(one))}
            slotProps={{ input: { 'aria-label': t('chooseKind', { name }) } }}
          />
        </span>
        <span role="gridcell" data-name="" title={name}>
          {name}
        </span>
        <span role="gridcell" data-count="">
          {ticked > 0 ? `${ticked}/${countOf(one)}` : countOf(one)}
        </span>
      </div>
    )
  }
  return (
    <Pane
      title={t('papers')}
      tools={
        isEmpty ? undefined : (
          <LinkButton onClick={() => onTickAll(chosen.size === 0)}>
            {t(chosen.size === 0 ? 'chooseEverything' : 'chooseNone')}
          </LinkButton>
        )
      }
      style={{ width: 208, flex: 'none' }}
    >
      <Grid
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={t('papers')}
        aria-activedescendant={rowId(kind)}
        onKeyDown={onKeyDown}
      >
        {GROUPS.map((group) => (
          <div key={group} role="rowgroup">
            <div role="row" data-group="">
              <span role="columnheader">{t(`group.${group}`)}</span>
            </div>
            {PAPER_GROUPS[group].map(line)}
          </div>
        ))}
      </Grid>
    </Pane>
  )
}
