import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemScore, SectionScore } from '@core/scoring/score'
import type { Item, ScoredTemplate } from '@core/scoring/template'
import { allItems } from '@core/scoring/template-items'
import { itemDecimals } from '@core/papers/figures'
import { decimalText, points } from '@core/shared/points'
import { codeWidth } from '../../../components/code-width'
import { KeyCap } from '../../../components/KeyCap'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { StateWord } from '../../../components/StateWord'
import { isComposing } from '../../../hooks/composition'
import { formatPoints } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { focusClauses } from './focus-clauses'
import { CAPS } from './key-caps'
import { itemScoreOf, lostOf, useDesk } from './sheet-desk'
import { turnTo } from './sheet-fields'
import { press } from './sheet-keys'
import { findByCode } from './sheet-order'
import { refuse } from './sheet-session'

const LIST_PX = 396
const CODE_PX = 42
/** The row has its own padding. */
const CODE_AROUND_PX = 12

const List = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'scroll',
  position: 'relative',
  '&:focus-visible': { outline: 'none', boxShadow: 'none' },
})

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'var(--code) minmax(0, 1fr) 74px 62px',
  columnGap: 6,
  alignItems: 'center',
  height: 27,
  padding: '0 8px',
  borderBottom: `1px solid ${colour.line1}`,
  whiteSpace: 'nowrap',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > :last-of-type': { textAlign: 'right' },
  '& [data-quiet]': { color: colour.ink2 },
  '&[data-kind="head"]': {
    flex: 'none',
    height: 'var(--table-head)',
    paddingRight: 20,
    background: colour.head,
    borderBottomColor: colour.line3,
    fontWeight: 700,
  },
  '&[data-kind="section"]': { background: colour.panel, borderBottomColor: colour.line2, fontWeight: 700 },
  '&[data-kind="section"] [data-count]': { fontWeight: 400 },
  '&[data-kind="item"]': { cursor: 'pointer' },
  '&[data-kind="item"]:hover': { background: colour.tint2 },
  '&[aria-selected="true"]': {
    background: `${colour.tint} !important`,
    boxShadow: `inset 4px 0 0 ${colour.accent}`,
    fontWeight: 700,
  },
})

const Foot = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: 34,
  padding: '0 10px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line3}`,
  color: colour.ink2,
  whiteSpace: 'nowrap',
  '& b': { color: colour.ink },
  '& [data-tone="lost"], & [data-tone="lost"] b': { color: colour.warn },
  '& [data-tone="waived"], & [data-tone="waived"] b': { color: colour.notApplicable },
  '& [data-tone="vetoed"], & [data-tone="vetoed"] b': { color: colour.error },
  '& button': { all: 'unset', marginLeft: 'auto', display: 'flex', alignItems: 'center', gap: 4, cursor: 'pointer' },
  '& input': { width: 90, height: 26, padding: '0 8px', border: `1px solid ${colour.line3}`, borderRadius: 3, font: 'inherit' },
})

export interface ItemListProps {
  /** Ctrl+G: a code is asked. */
  readonly isGoing: boolean
  readonly onGone: () => void
}

/** 项目: sections and items with state and points, the present one between a third and two thirds of the height. */
export function ItemList({ isGoing, onGone }: ItemListProps) {
  const { t } = useTranslation('sheet')
  const { session, score } = useDesk()
  const { template, current } = session
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const list = box.current
    if (list === null) return
    const keepInSight = () => {
      const row = list.querySelector<HTMLElement>('[aria-selected="true"]')
      if (row === null) return
      const lowest = row.offsetTop - (list.clientHeight * 2) / 3 + row.offsetHeight
      const highest = row.offsetTop - list.clientHeight / 3
      list.scrollTop = Math.min(Math.max(list.scrollTop, lowest), highest)
    }
    keepInSight()
    const observer = new ResizeObserver(keepInSight) // a line over the columns, or another size of the window
    observer.observe(list)
    return () => observer.disconnect()
  }, [current])

  const bonusItems = template.bonusItems ?? []
  return (
    <SheetPane name={t('pane.items')} testId="sheet-items" style={{ flex: 'none', width: LIST_PX, ...codeColumn(template) }}>
      <Line data-kind="head" aria-hidden="true">
        <span>{t('head.code')}</span>
        <span>{t('head.item')}</span>
        <span>{t('head.state')}</span>
        <span>{t('head.points')}</span>
      </Line>
      <List ref={box} role="grid" tabIndex={0} aria-label={t('pane.items')} aria-activedescendant={`sheet-item-${current}`}>
        {template.categories.map((section, index) => (
          <div key={section.code} role="rowgroup">
            <SectionLine code={section.code} title={section.title} items={section.items} sums={score.sections[index]} />
            {section.items.map((item) => (
              <ItemLine key={item.code} item={item} itemScore={itemScoreOf(score, item.code)} isCurrent={item.code === current} />
            ))}
          </div>
        ))}
        {bonusItems.length > 0 && (
          <div role="rowgroup">
            <SectionLine
              code={t('bonus.code')}
              title={template.bonusCap === undefined ? t('bonus.title') : t('bonus.titleCapped', { cap: template.bonusCap })}
              items={bonusItems}
              sums={undefined}
            />
            {bonusItems.map((item) => (
              <ItemLine key={item.code} item={item} itemScore={itemScoreOf(score, item.code)} isCurrent={item.code === current} />
            ))}
          </div>
        )}
      </List>
      <Counts isGoing={isGoing} onGone={onGone} />
    </SheetPane>
  )
}

/** Codes of sheets that were pasted are longer than those that ship. */
const codeColumn = (template: ScoredTemplate): CSSProperties =>
  ({
    '--code': `${
      codeWidth(
        allItems(template).map(({ code }) => code),
        CODE_PX,
      ) - CODE_AROUND_PX
    }px`,
  }) as CSSProperties

interface SectionLineProps {
  readonly code: string
  readonly title: string
  readonly items: readonly Item[]
  /** Absent for bonus items, which are in no section's sum. */
  readonly sums: SectionScore | undefined
}

function SectionLine({ code, title, items, sums }: SectionLineProps) {
  const { t } = useTranslation('sheet')
  const { session, score } = useDesk()
  const answered = items.filter((item) => itemScoreOf(score, item.code).state !== 'unanswered').length
  const awarded = answered === 0 || sums === undefined ? null : decimalText(points(sums.awarded), itemDecimals(session.template))
  return (
    <Line data-kind="section" role="row">
      <span role="gridcell">{code}</span>
      <span role="gridcell" title={title}>
        {title}
      </span>
      <span role="gridcell" data-count="">
        {t('sectionCount', { answered, of: items.length })}
      </span>
      <span role="gridcell">
        {sums !== undefined && (
          <>
            {formatPoints(awarded)}
            <span style={{ fontWeight: 400 }}> / {sums.applicable}</span>
          </>
        )}
      </span>
    </Line>
  )
}

interface ItemLineProps {
  readonly item: Item
  readonly itemScore: ItemScore
  readonly isCurrent: boolean
}

function ItemLine({ item, itemScore, isCurrent }: ItemLineProps) {
  const { act } = useDesk()
  return (
    <Line
      id={`sheet-item-${item.code}`}
      data-kind="item"
      role="row"
      aria-selected={isCurrent}
      onMouseDown={keepFocus}
      onClick={() => act((now) => turnTo(now, item.code))}
    >
      <span role="gridcell" data-quiet="">
        {item.code}
      </span>
      <span role="gridcell" title={item.title}>
        {item.title}
      </span>
      <span role="gridcell">
        <ItemWord item={item} itemScore={itemScore} />
      </span>
      <span role="gridcell">
        <b style={{ fontWeight: isCurrent ? 700 : 400 }}>{formatPoints(itemScore.points)}</b>
        <span data-quiet="" style={{ fontWeight: 400 }}>
          {' '}
          / {itemScore.max}
        </span>
      </span>
    </Line>
  )
}

/** State of an item in words: 未评, 已评, 扣 2, 缺项, 否决. */
function ItemWord({ item, itemScore }: Omit<ItemLineProps, 'isCurrent'>) {
  const { t } = useTranslation('sheet')
  const { session } = useDesk()
  const raised = session.entries.vetoes.map(({ code }) => code)
  const isVetoed = (session.template.vetoes ?? []).some((veto) => veto.item === item.code && raised.includes(veto.code))
  if (isVetoed) {
    return (
      <StateWord kind="error" icon="veto" isDense isPlain>
        {t('state.vetoed')}
      </StateWord>
    )
  }
  if (itemScore.state === 'unanswered') {
    return (
      <StateWord kind="neutral" icon="open" isDense isPlain>
        {t('state.unanswered')}
      </StateWord>
    )
  }
  if (itemScore.state === 'not_applicable') {
    return (
      <StateWord kind="not-applicable" icon="waived" isDense isPlain>
        {t('state.not_applicable')}
      </StateWord>
    )
  }
  const lost = lostOf(itemScore)
  return (
    <StateWord kind={lost === null ? 'ok' : 'warn'} icon={lost === null ? 'done' : 'deduct'} isDense isPlain>
      {lost === null ? t('state.scored') : t('state.lost', { points: lost })}
    </StateWord>
  )
}

/** How many of each state, and the way to the next open one; instead of it the field for a code. */
function Counts({ isGoing, onGone }: ItemListProps) {
  const { t } = useTranslation('sheet')
  const { score, session, act } = useDesk()
  const lost = score.items.filter((item) => lostOf(item) !== null && item.state === 'scored').length
  const waived = score.items.filter((item) => item.state === 'not_applicable').length
  const vetoed = session.entries.vetoes.length
  return (
    <Foot>
      {isGoing ? (
        <GoTo onGone={onGone} />
      ) : (
        <>
          <span>
            {t('counts.open')} <b>{score.unanswered.length}</b>
          </span>
          <span data-tone={lost > 0 ? 'lost' : 'none'}>
            {t('counts.lost')} <b>{lost}</b>
          </span>
          <span data-tone={waived > 0 ? 'waived' : 'none'}>
            {t('counts.waived')} <b>{waived}</b>
          </span>
          {vetoed > 0 && (
            <span data-tone="vetoed">
              {t('counts.vetoed')} <b>{vetoed}</b>
            </span>
          )}
          {score.unanswered.length > 0 && (
            <button type="button" onMouseDown={keepFocus} onClick={() => act((now) => press(now, 'Ctrl+j'))}>
              <KeyCap>{CAPS.next}</KeyCap>
              {t('counts.next')}
            </button>
          )}
        </>
      )}
    </Foot>
  )
}

function GoTo({ onGone }: { readonly onGone: () => void }) {
  const { t } = useTranslation('sheet')
  const { act, session } = useDesk()
  const [typed, setTyped] = useState('')
  const [before] = useState(() => document.activeElement) // the focus returns there when no item is gone to
  return (
    <label style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      {t('goTo')}
      <input
        autoFocus
        value={typed}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={onGone}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          const code = event.key === 'Enter' ? findByCode(session.template, typed, session.current) : null
          if (event.key === 'Enter' && code === null) {
            act((now) => refuse(now, 'NO_SUCH_ITEM'))
            event.currentTarget.select()
            return
          }
          if (code !== null) act((now) => turnTo(now, code))
          onGone()
          if (code === null && before instanceof HTMLElement && before.isConnected) before.focus()
          else focusClauses()
        }}
      />
    </label>
  )
}
