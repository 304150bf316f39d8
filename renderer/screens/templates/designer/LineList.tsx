import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { BONUS_ROW, HEAD_ROW, type DraftRow } from '@core/drafting/draft-rows'
import { addSection, duplicateRow, insertBelow } from '@core/drafting/edit-draft'
import { linesOf, sectionPoints } from '@core/drafting/template-of-draft'
import { SheetPane } from '../../../components/sheet/SheetPane'
import { isComposing } from '../../../hooks/composition'
import { keyName } from '../../../hooks/useKey'
import { useRowWindow } from '../../../hooks/useRowWindow'
import { Icon } from '../../../theme/icons'
import { colour } from '../../../theme/tokens'
import { useDesigner } from './designer-desk'
import { currentRow, draftOf, editTo, rowsOf, turnTo } from './designer-session'
import { focusField, focusFieldAtOnce } from './focus-field'
import { pressInList } from './list-keys'

/** Keys of rows are never seen; they only have to differ. */
const newKey = (): string => crypto.randomUUID()

const LIST_PX = 262
const ROW_PX = 27

const List = styled('div')({ flex: 1, minHeight: 0, overflowY: 'scroll', overflowX: 'hidden', position: 'relative' })

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '34px minmax(0, 1fr) auto',
  columnGap: 8,
  alignItems: 'center',
  height: ROW_PX,
  padding: '0 10px',
  borderBottom: `1px solid ${colour.line1}`,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > :first-of-type': { color: colour.ink2 },
  '& > :last-of-type': { display: 'flex', alignItems: 'center', gap: 4 },
  '& [data-missing]': { color: colour.ink3 },
  '& [data-mark="breach"]': { color: colour.error, display: 'flex' },
  '& [data-mark="check"]': { color: colour.warnSolid, display: 'flex' },
  '&:hover': { background: colour.tint2 },
  '&[data-kind="heading"]': { background: colour.panel, borderBottomColor: colour.line2, fontWeight: 700 },
  '&[data-kind="heading"] > :first-of-type': { color: colour.ink },
  '&[aria-selected="true"]': {
    background: `${colour.tint} !important`,
    boxShadow: `inset 4px 0 0 ${colour.accent}`,
    fontWeight: 700,
  },
})

const Head = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 'var(--pane-title)',
  padding: '0 22px 0 10px',
  background: colour.head,
  borderBottom: `1px solid ${colour.line3}`,
  whiteSpace: 'nowrap',
  '& h2': { margin: 0, fontSize: 15, lineHeight: '22px', fontWeight: 700 },
  '& span': { color: colour.ink2 },
  '& span:last-of-type': { marginLeft: 'auto', color: colour.ink, fontWeight: 700 },
})

const Foot = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 45,
  padding: '0 8px',
  background: colour.panel,
  borderTop: `1px solid ${colour.line3}`,
})

/** Where the keys of the list are. */
export const focusList = (): void => document.querySelector<HTMLElement>('[data-testid="designer-list"] [role="grid"]')?.focus()

/** 项目: everything of the sheet from top to bottom; the row at hand is shown in the middle. */
export function LineList() {
  const { t } = useTranslation('designer')
  const { session, act } = useDesigner()
  const box = useRef<HTMLDivElement>(null)
  const rows = rowsOf(session)
  const { from, to, onScroll } = useRowWindow(box, rows.length, ROW_PX)
  const at = rows.findIndex(({ key }) => key === session.current)
  useKeptInSight(box, at)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== event.currentTarget) return
    const key = keyName(event.nativeEvent)
    if (key === 'F2' || key === 'Enter') focusFieldAtOnce()
    else if (!act((now) => pressInList(now, key, newKey))) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <SheetPane name={t('list.name')} testId="designer-list" style={{ flex: 'none', width: LIST_PX }}>
      <ListHead />
      <List
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={t('list.name')}
        aria-rowcount={rows.length}
        aria-activedescendant={`draft-row-${session.current}`}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
      >
        <div style={{ height: from * ROW_PX }} />
        {rows.slice(from, to).map((row) => (
          <LineRow key={row.key} row={row} isCurrent={row.key === session.current} />
        ))}
        <div style={{ height: (rows.length - to) * ROW_PX }} />
      </List>
      <ListFoot />
    </SheetPane>
  )
}

/** Scrolls as little as shows the row at place `at`, with one more above and below it. */
function useKeptInSight(box: RefObject<HTMLDivElement | null>, at: number): void {
  useLayoutEffect(() => {
    const list = box.current
    if (list === null || at < 0) return
    const keep = () => {
      const lowest = (at + 2) * ROW_PX - list.clientHeight
      const highest = (at - 1) * ROW_PX
      list.scrollTo({ top: Math.min(Math.max(list.scrollTop, lowest), Math.max(0, highest)) })
    }
    keep()
    const observer = new ResizeObserver(keep)
    observer.observe(list)
    return () => observer.disconnect()
  }, [box, at])
}

function ListHead() {
  const { t } = useTranslation('designer')
  const draft = draftOf(useDesigner().session)
  const bonusItems = draft.bonusItems.length
  return (
    <Head>
      <h2>{t('list.name')}</h2>
      <span>{t('list.counts', { items: linesOf(draft).length - bonusItems, bonusItems })}</span>
      <span>{t('column.points')}</span>
    </Head>
  )
}

function LineRow({ row, isCurrent }: { readonly row: DraftRow; readonly isCurrent: boolean }) {
  const { t } = useTranslation('designer')
  const { act } = useDesigner()
  const { code, title, points } = useRowWords(row)
  const mark = useMark(row)
  return (
    <Row
      id={`draft-row-${row.key}`}
      role="row"
      data-kind={row.kind === 'item' || row.kind === 'veto' ? 'line' : 'heading'}
      aria-selected={isCurrent}
      onClick={() => act((now) => turnTo(now, row.key))}
    >
      <span role="gridcell">{code}</span>
      <span role="gridcell" title={title}>
        {title === '' ? <span data-missing="">{t('list.untitled')}</span> : title}
      </span>
      <span role="gridcell">
        {mark !== null && (
          <span data-mark={mark} role="img" aria-label={t(`list.mark.${mark}`)}>
            <Icon name={mark === 'breach' ? 'error' : 'warning'} />
          </span>
        )}
        {points}
      </span>
    </Row>
  )
}

/** Whether something in a row must be put right, or waits to be looked at. */
function useMark(row: DraftRow): 'breach' | 'check' | null {
  const { breaches } = useDesigner()
  const owner = row.kind === 'head' ? null : row.key
  const mine = breaches.filter(({ key }) => key === owner)
  if (mine.some(({ code }) => code !== 'CLAUSES_TO_CONFIRM')) return 'breach'
  return mine.length > 0 ? 'check' : null
}

/** What stands in the three columns of a row. */
function useRowWords(row: DraftRow): { readonly code: string; readonly title: string; readonly points: string } {
  const { t } = useTranslation('designer')
  const draft = draftOf(useDesigner().session)
  switch (row.kind) {
    case 'item': {
      const { code, title, points } = row.line.item
      return { code, title, points: points === null ? t('missing') : String(points) }
    }
    case 'section':
      return { code: row.section.code, title: row.section.title, points: String(sectionPoints(row.section)) }
    case 'bonus': {
      const { bonusCap } = draft.head
      const title = bonusCap === undefined ? t('list.bonus') : t('list.bonusCapped', { cap: bonusCap })
      return { code: t('list.bonusCode'), title, points: '' }
    }
    case 'vetoes':
      return { code: t('list.vetoCode'), title: t('list.vetoes'), points: t('list.vetoCount', { count: draft.vetoes.length }) }
    case 'veto':
      return { code: row.veto.code, title: row.veto.title, points: '' }
    case 'head':
      return { code: t('list.headCode'), title: t('list.head'), points: '' }
  }
}

/** ＋部分, ＋项目, 复制. */
function ListFoot() {
  const { t } = useTranslation('designer')
  const { session, act } = useDesigner()
  const row = currentRow(session)
  const make = (does: Parameters<typeof act>[0]) => {
    act(does)
    focusField()
  }
  const isVeto = row.kind === 'veto' || row.kind === 'vetoes'
  const place = row.kind === 'head' ? (draftOf(session).sections.at(-1)?.key ?? BONUS_ROW) : row.key
  return (
    <Foot>
      <Button
        startIcon={<Icon name="add" />}
        onClick={() => make((now) => editTo(now, addSection(draftOf(now), now.current, newKey)))}
      >
        {t('list.addSection')}
      </Button>
      <Button
        startIcon={<Icon name="add" />}
        onClick={() => make((now) => editTo(now, insertBelow(draftOf(now), place, newKey)))}
      >
        {t(isVeto ? 'list.addVeto' : 'list.addItem')}
      </Button>
      <Button
        startIcon={<Icon name="copy" />}
        disabled={row.key.startsWith(HEAD_ROW.slice(0, 1))}
        onClick={() => make((now) => editTo(now, duplicateRow(draftOf(now), now.current, newKey)))}
      >
        {t('list.duplicate')}
      </Button>
    </Foot>
  )
}
