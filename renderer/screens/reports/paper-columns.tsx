import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byText, fitted, type Column } from '../../components/table-columns'
import { shortNames } from '../../components/short-names'
import { useOpenWorkspace } from '../../data/useWorkspace'
import type { Paper, PaperKind } from '../../data/useReports'
import { useWindowBelow } from '../../hooks/useWindowBelow'
import { formatDay } from '../../i18n/format'
import type { IconName } from '../../theme/icons'

const STATES: Readonly<Record<string, { readonly kind: StateKind; readonly icon: IconName }>> = {
  finished: { kind: 'ok', icon: 'done' },
  complete: { kind: 'neutral', icon: 'done' },
  draft: { kind: 'neutral', icon: 'draft' },
}

/** Below it the day stands aside for what says more; it is copied all the same. */
const ROOM_FOR_ALL_PX = 1600

/** What the first two columns hold. */
type Heads = 'unit' | 'visit' | 'team' | 'table' | 'notice' | 'pair' | 'area' | 'round'
const HEADS: Readonly<Partial<Record<PaperKind, Heads>>> = {
  'visit-evaluation': 'visit',
  'score-sheet': 'visit',
  feedback: 'team',
  'survey-summary': 'round',
  'blank-sheet': 'visit',
  ranking: 'table',
  'item-losses': 'table',
  'rectification-notice': 'notice',
  agreement: 'pair',
  'pairing-list': 'area',
  'contact-register': 'area',
  'missing-returns': 'area',
  'rectification-ledger': 'round',
  arrangement: 'round',
  circular: 'round',
  'inspection-summary': 'round',
}
const headsOf = (kind: PaperKind): Heads => HEADS[kind] ?? 'unit'

/** Columns of the list of papers of one kind; what none of them has gets no column. */
export function usePaperColumns(kind: PaperKind, papers: readonly Paper[]): readonly Column<Paper>[] {
  const { t, i18n } = useTranslation('reports')
  const { referenceOn } = useOpenWorkspace()
  const isNarrow = useWindowBelow(ROOM_FOR_ALL_PX)
  return useMemo(() => {
    const heads = headsOf(kind)
    const isShort = isNarrow && (heads === 'visit' || heads === 'team' || heads === 'pair')
    const hasNames = papers.some(({ name }) => name !== '')
    const short = shortNames(papers.map(({ place }) => ({ id: place, name: place })))
    const hasState = papers.some(({ status }) => status !== null)
    const days = new Set(papers.map(({ on }) => on))
    // One day for all of them tells none from the other.
    const isDaySpared = isNarrow && (hasState || days.size === 1)
    const state = (row: Paper): string => (row.status === null ? '' : t(`state.${row.status}`))
    const place: Column<Paper> = {
      id: 'place',
      header: t(`column.place.${heads}`),
      // Short names of clinics leave the rest to the subject, which is longer.
      ...(isShort && hasNames ? { width: fitted(short.values(), 72, 102) } : { minWidth: 88 }),
      text: (row) => row.place,
      cell: (row) => (isShort ? short.get(row.place) : row.place),
      compare: byText((row) => row.place),
    }
    const name: Column<Paper> = {
      id: 'name',
      header: t(`column.name.${heads}`),
      minWidth: isShort ? 88 : 100,
      text: (row) => row.name,
      compare: byText((row) => row.name),
    }
    const day: Column<Paper> = {
      id: 'on',
      header: t('column.on'),
      width: i18n.language === 'zh-CN' ? 90 : 98,
      isHidden: isDaySpared,
      text: (row) => (row.on === null ? '' : dayOrMonth(row.on, referenceOn, i18n.language)),
      compare: byText((row) => row.on ?? ''),
    }
    const status: Column<Paper> = {
      id: 'state',
      header: t('column.state'),
      width: i18n.language === 'zh-CN' ? 92 : 110,
      text: state,
      cell: (row) => {
        if (row.status === null) return null
        const look = STATES[row.status]
        return (
          <StateWord kind={look?.kind ?? 'neutral'} {...(look === undefined ? {} : { icon: look.icon })}>
            {state(row)}
          </StateWord>
        )
      },
    }
    const printed: Column<Paper> = {
      id: 'printed',
      header: t('column.printed'),
      width: i18n.language === 'zh-CN' ? 82 : 98,
      text: (row) => formatDay(row.lastPrintedAt?.slice(0, 10) ?? null, new Date().toISOString(), i18n.language),
    }
    return [
      place,
      ...(hasNames ? [name] : []),
      ...(days.size > 1 || !days.has(null) ? [day] : []),
      ...(hasState ? [status] : []),
      printed,
    ]
  }, [t, i18n.language, kind, papers, referenceOn, isNarrow])
}

/** "4月11日", or "2013-04" of a paper of a month. */
const dayOrMonth = (on: string, reference: string, language: string): string =>
  on.length === '2013-04'.length ? on : formatDay(on, reference, language)
