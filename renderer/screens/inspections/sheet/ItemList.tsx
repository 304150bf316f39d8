import { useTranslation } from 'react-i18next'
import { countedItems } from '@core/scoring/counted-items'
import type { ItemScore, SectionScore } from '@core/scoring/score'
import type { Item } from '@core/scoring/template'
import { allItems, isScored } from '@core/scoring/template-items'
import { itemDecimals } from '@core/scoring/shown-decimals'
import { decimalText, points } from '@core/shared/points'
import { KeyCap } from '../../../components/KeyCap'
import { keepFocus } from '../../../components/sheet/ClauseKey'
import { StateWord } from '../../../components/StateWord'
import { formatPoints } from '../../../i18n/format'
import { ItemTitle } from './evidence/ItemTitle'
import { ChangedMark } from './review/ChangedMark'
import { CAPS } from './key-caps'
import { itemScoreOf, lostOf, useDesk } from './sheet-desk'
import { turnTo } from './sheet-fields'
import { press } from './sheet-keys'
import { GoTo, Line, SheetList, type Going } from './sheet-list'
import { findByCode } from './sheet-order'
import { refuse } from './sheet-session'

/** 项目: sections and items with state and points. */
export function ItemList({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { session, score } = useDesk()
  const { template, current } = session
  const bonusItems = template.bonusItems ?? []
  return (
    <SheetList
      current={current}
      codes={allItems(template).map(({ code }) => code)}
      heads={[t('head.code'), t('head.item'), t('head.state'), t('head.points')]}
      foot={<Counts going={going} />}
    >
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
    </SheetList>
  )
}

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
  const counted = items.filter(isScored)
  const answered = counted.filter((item) => itemScoreOf(score, item.code).state !== 'unanswered').length
  const awarded = answered === 0 || sums === undefined ? null : decimalText(points(sums.awarded), itemDecimals(session.template))
  return (
    <Line data-kind="section" role="row">
      <span role="gridcell">{code}</span>
      <span role="gridcell" title={title}>
        {title}
      </span>
      <span role="gridcell" data-count="">
        {t('sectionCount', { answered, of: counted.length })}
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
      <ItemTitle code={item.code} title={item.title} mark={<ChangedMark item={item.code} />} />
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
function Counts({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { score, session, act } = useDesk()
  const counted = countedItems(session.template, score)
  const lost = counted.filter((item) => lostOf(item) !== null && item.state === 'scored').length
  const waived = counted.filter((item) => item.state === 'not_applicable').length
  const vetoed = session.entries.vetoes.length
  const goTo = (typed: string): boolean => {
    const code = findByCode(session.template, typed, session.current)
    act((now) => (code === null ? refuse(now, 'NO_SUCH_ITEM') : turnTo(now, code)))
    return code !== null
  }
  if (going.isOn) return <GoTo going={going} onGo={goTo} />
  return (
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
  )
}
