import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord, type StateKind } from '../../components/StateWord'
import { byText, type Column } from '../../components/table-columns'
import { useOpenWorkspace } from '../../data/useWorkspace'
import type { Paper, PaperKind } from '../../data/useReports'
import { formatDay } from '../../i18n/format'
import type { IconName } from '../../theme/icons'

const STATES: Readonly<Record<string, { readonly kind: StateKind; readonly icon: IconName }>> = {
  finished: { kind: 'ok', icon: 'done' },
  complete: { kind: 'neutral', icon: 'draft' },
  draft: { kind: 'neutral', icon: 'draft' },
}

/** Columns of the list of papers of one kind. */
export function usePaperColumns(kind: PaperKind): readonly Column<Paper>[] {
  const { t, i18n } = useTranslation('reports')
  const { referenceOn } = useOpenWorkspace()
  const isOfGroup = kind === 'ranking' || kind === 'item-losses'
  return useMemo(() => {
    const printed: Column<Paper> = {
      id: 'printed',
      header: t('column.printed'),
      width: 82,
      text: (row) => formatDay(row.lastPrintedAt?.slice(0, 10) ?? null, new Date().toISOString(), i18n.language),
    }
    const place: Column<Paper> = {
      id: 'place',
      header: isOfGroup ? t('column.table') : t('column.place'),
      ...(isOfGroup ? { minWidth: 150 } : { width: 159 }),
      text: (row) => row.place,
      compare: byText((row) => row.place),
    }
    if (isOfGroup) return [place, printed]
    const state = (row: Paper): string => (row.status === null ? '' : t(`state.${row.status}`))
    const columns: readonly Column<Paper>[] = [
      place,
      { id: 'name', header: t('column.name'), minWidth: 171, text: (row) => row.name, compare: byText((row) => row.name) },
      {
        id: 'on',
        header: t('column.on'),
        width: i18n.language === 'zh-CN' ? 76 : 98,
        text: (row) => (row.on === null ? '' : formatDay(row.on, referenceOn, i18n.language)),
        compare: byText((row) => row.on ?? ''),
      },
      {
        id: 'state',
        header: t('column.state'),
        width: 100,
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
      },
    ]
    return kind === 'visit-evaluation' || kind === 'score-sheet'
      ? columns
      : [...columns.filter(({ id }) => id !== 'state'), printed]
  }, [t, i18n.language, kind, isOfGroup, referenceOn])
}
