import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byNumber, byText, fitted, type Column } from '../../components/table-columns'
import type { DeskEntry } from '../../data/useWorkbench'
import { formatDay, formatText, MISSING } from '../../i18n/format'
import { colour } from '../../theme/tokens'

const KIND_OF: Readonly<Record<DeskEntry['state'], StateKind>> = {
  issued: 'warn',
  received: 'warn',
  replied: 'ok',
  awaiting: 'accent',
  failed: 'warn',
  verified: 'ok',
  reopened: 'warn',
  draft: 'neutral',
  planned: 'neutral',
  scoring: 'accent',
  missing: 'warn',
  gap: 'warn-solid',
  leaving: 'warn',
  unconfirmed: 'warn',
  ending: 'warn',
  due: 'neutral',
  running: 'accent',
  coming: 'neutral',
}

type Words = TFunction<'workbench'>

/** What is to be done, of whom: "示例卫生院：考勤缺登 6 人日". */
export function entryText(
  t: Words,
  { kind, units, text, basis, on, count, state }: DeskEntry,
  day: (on: string) => string,
): string {
  const pair = units.join(' → ')
  const unit = units[0] ?? ''
  switch (kind) {
    case 'rectification':
      return t('entry.rectification', { unit, text })
    case 'finding':
      return t('entry.finding', { unit, count })
    case 'visit':
      return unit
    case 'sheet':
      return t('entry.sheet', { unit, count })
    case 'contacts':
      return t('entry.contacts', { count })
    case 'unmanned':
      return on === null ? t('entry.unmanned', { pair }) : t('entry.unmannedUntil', { pair, text, day: day(on) })
    case 'leaving':
      return t('entry.leaving', { pair, text })
    case 'replacement':
      return t('entry.replacement', { pair, text, basis })
    case 'agreement':
      return t('entry.agreement', { pair })
    case 'deliverable':
      return text
    case 'stage':
      return t(state === 'coming' ? 'entry.stageBegins' : 'entry.stageEnds', { text })
  }
}

/** By what it is due: number of the notice, team, term. */
function basisText(t: Words, { kind, basis, on }: DeskEntry, day: (on: string) => string): string {
  if (kind === 'replacement') return on === null ? MISSING : t('basis.came', { day: day(on) })
  if (kind === 'agreement') return basis !== '' ? basis : on === null ? MISSING : t('basis.since', { day: on })
  if (kind === 'sheet' && on !== null) return basis === '' ? t('basis.visited', { day: day(on) }) : `${basis} ${day(on)}`
  if (kind === 'deliverable' && basis !== '') return t('basis.goesTo', { to: basis })
  return formatText(basis)
}

/** "逾期 3 天", "今天", "还有 4 天"; of a paper whose coming nobody records only that its day is past. */
export function leftText(t: Words, { kind, daysLeft }: Pick<DeskEntry, 'kind' | 'daysLeft'>): string {
  if (daysLeft === null) return MISSING
  if (daysLeft === 0) return t('left.today')
  if (daysLeft > 0) return t('left.days', { count: daysLeft })
  return t(kind === 'deliverable' ? 'left.past' : 'left.overdue', { count: -daysLeft })
}

/** Columns of the list of things to do. */
export function useEntryColumns(entries: readonly DeskEntry[], reference: string): readonly Column<DeskEntry>[] {
  const { t, i18n } = useTranslation('workbench')
  const { language } = i18n
  return useMemo(() => {
    const isChinese = language === 'zh-CN'
    const day = (on: string) => formatDay(on, reference, language)
    return [
      {
        id: 'dueOn',
        header: t('column.dueOn'),
        width: isChinese ? 78 : 98,
        text: ({ dueOn }) => formatDay(dueOn, reference, language),
        compare: byText(({ dueOn }) => dueOn ?? '9'),
      },
      {
        id: 'left',
        header: t('column.left'),
        width: isChinese ? 98 : 124,
        text: (one) => leftText(t, one),
        compare: byNumber(({ daysLeft }) => daysLeft),
        cell: (one) => {
          const { daysLeft } = one
          const isLate = daysLeft !== null && daysLeft < 0
          const style =
            isLate || daysLeft === 0 ? { color: isLate ? colour.warn : colour.ink } : { color: colour.ink2, fontWeight: 400 }
          return <b style={style}>{leftText(t, one)}</b>
        },
      },
      {
        id: 'kind',
        header: t('column.kind'),
        width: isChinese ? 78 : 110,
        text: ({ kind }) => t(`kind.${kind}`),
        compare: byText(({ kind }) => t(`kind.${kind}`)),
      },
      {
        id: 'what',
        header: t('column.what'),
        minWidth: 200,
        text: (one) => entryText(t, one, day),
        cell: (one) => <span title={entryText(t, one, day)}>{entryText(t, one, day)}</span>,
        compare: byText((one) => entryText(t, one, day)),
      },
      {
        id: 'basis',
        header: t('column.basis'),
        width: fitted(
          entries.map((one) => basisText(t, one, day)),
          96,
          160,
        ),
        text: (one) => basisText(t, one, day),
      },
      {
        id: 'state',
        header: t('column.state'),
        width: isChinese ? 80 : 132,
        text: ({ state }) => t(`state.${state}`),
        compare: byText(({ state }) => t(`state.${state}`)),
        cell: ({ state }) => (
          <StateWord kind={KIND_OF[state]} isDense>
            {t(`state.${state}`)}
          </StateWord>
        ),
      },
      { id: 'county', header: t('column.county'), isHidden: true, text: ({ countyName }) => formatText(countyName) },
    ]
  }, [t, language, reference, entries])
}
