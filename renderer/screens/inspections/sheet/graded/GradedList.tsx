import { useTranslation } from 'react-i18next'
import type { GradedItem, GradedSection } from '@core/scoring/graded/graded-template'
import { KeyCap } from '../../../../components/KeyCap'
import { keepFocus } from '../../../../components/sheet/ClauseKey'
import { StateWord } from '../../../../components/StateWord'
import { CAPS } from '../key-caps'
import { pressPlain } from '../plain/plain-keys'
import { codesOf } from '../plain/plain-form'
import { refused, turnToCode } from '../plain/plain-session'
import { GoTo, Line, SheetList, type Going } from '../sheet-list'
import { codeMeant } from '../walk-order'
import { gradeAt, useGraded } from './graded-desk'

/** 条款: chapters and items with state and grade. */
export function GradedList({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { template, session } = useGraded()
  return (
    <SheetList
      current={session.current}
      codes={codesOf(session.form)}
      heads={[t('head.code'), t('head.item'), t('head.state'), t('graded.grade')]}
      foot={<Counts going={going} />}
    >
      {template.categories.map((section) => (
        <div key={section.code} role="rowgroup">
          <SectionLine section={section} />
          {section.items.map((item) => (
            <ItemLine key={item.code} item={item} />
          ))}
        </div>
      ))}
    </SheetList>
  )
}

function SectionLine({ section: { code, title, items } }: { readonly section: GradedSection }) {
  const { t } = useTranslation('sheet')
  const { score } = useGraded()
  const answered = items.filter((item) => gradeAt(score, item.code) !== null).length
  return (
    <Line data-kind="section" role="row">
      <span role="gridcell">{code}</span>
      <span role="gridcell" title={title}>
        {title}
      </span>
      <span role="gridcell" data-count="">
        {t('sectionCount', { answered, of: items.length })}
      </span>
      <span role="gridcell" />
    </Line>
  )
}

function ItemLine({ item: { code, title } }: { readonly item: GradedItem }) {
  const { session, score, act } = useGraded()
  const grade = gradeAt(score, code)
  return (
    <Line
      id={`sheet-item-${code}`}
      data-kind="item"
      role="row"
      aria-selected={code === session.current}
      onMouseDown={keepFocus}
      onClick={() => act((now) => turnToCode(now, code))}
    >
      <span role="gridcell" data-quiet="">
        {code}
      </span>
      <span role="gridcell" title={title}>
        {title}
      </span>
      <span role="gridcell">
        <ItemWord code={code} />
      </span>
      <span role="gridcell">
        <b>{grade === null || grade === 'NA' ? '—' : grade}</b>
      </span>
    </Line>
  )
}

/** State of an item in words: 未评, 已评, 缺 2 条, 不适用. */
function ItemWord({ code }: { readonly code: string }) {
  const { t } = useTranslation('sheet')
  const { score } = useGraded()
  const grade = gradeAt(score, code)
  if (grade === null) {
    return (
      <StateWord kind="neutral" icon="open" isDense isPlain>
        {t('state.unanswered')}
      </StateWord>
    )
  }
  if (grade === 'NA') {
    return (
      <StateWord kind="not-applicable" icon="waived" isDense isPlain>
        {t('graded.notApplicable')}
      </StateWord>
    )
  }
  const gaps = score.gaps.filter((gap) => gap.code === code).length
  return (
    <StateWord kind={gaps === 0 ? 'ok' : 'warn'} icon={gaps === 0 ? 'done' : 'deduct'} isDense isPlain>
      {gaps === 0 ? t('state.scored') : t('graded.lacks', { count: gaps })}
    </StateWord>
  )
}

function Counts({ going }: { readonly going: Going }) {
  const { t } = useTranslation('sheet')
  const { score, session, act } = useGraded()
  const open = score.items.filter(({ grade }) => grade === null).length
  const { D, NA } = score.counts
  const goTo = (typed: string): boolean => {
    const code = codeMeant(codesOf(session.form), typed, session.current)
    act((now) => (code === null ? refused(now, 'NO_SUCH_ITEM') : turnToCode(now, code)))
    return code !== null
  }
  if (going.isOn) return <GoTo going={going} onGo={goTo} />
  return (
    <>
      <span>
        {t('counts.open')} <b>{open}</b>
      </span>
      <span data-tone={D > 0 ? 'lost' : 'none'}>
        {t('graded.failed')} <b>{D}</b>
      </span>
      <span data-tone={NA > 0 ? 'waived' : 'none'}>
        {t('graded.notApplicable')} <b>{NA}</b>
      </span>
      {open > 0 && (
        <button type="button" onMouseDown={keepFocus} onClick={() => act((now) => pressPlain(now, 'Ctrl+j'))}>
          <KeyCap>{CAPS.next}</KeyCap>
          {t('counts.next')}
        </button>
      )}
    </>
  )
}
