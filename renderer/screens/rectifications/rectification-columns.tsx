import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { byNumber, byText, fitted, type Column } from '../../components/table-columns'
import { formatText } from '../../i18n/format'
import { colour } from '../../theme/tokens'
import type { RectificationLine } from './rectification-lines'
import { RectificationState } from './RectificationState'

/** Columns of the list; copied they are the ledger. */
export function useRectificationColumns(lines: readonly RectificationLine[]): readonly Column<RectificationLine>[] {
  const { t, i18n } = useTranslation('rectifications')
  const isChinese = i18n.language === 'zh-CN'
  return useMemo(() => {
    const issued =
      (read: (line: Extract<RectificationLine, { kind: 'issued' }>) => string | null) => (line: RectificationLine) =>
        line.kind === 'issued' ? formatText(read(line)) : '—'
    const hidden = (id: 'requirement' | 'person' | 'reply' | 'result' | 'checkedBy' | 'closedOn'): Column<RectificationLine> => ({
      id,
      header: t(`column.${id}`),
      isHidden: true,
      text: id === 'requirement' ? (line) => formatText(line.requirement) : issued((line) => line[id]),
    })
    return [
      {
        id: 'state',
        header: t('column.state'),
        width: isChinese ? 106 : 132,
        text: (line) => t(`standing.${line.standing}`, { days: line.daysOverdue }),
        cell: (line) => <RectificationState standing={line.standing} days={line.daysOverdue} />,
      },
      {
        id: 'unit',
        header: t('column.unit'),
        width: fitted(
          lines.map(({ unitName }) => unitName),
          132,
          172,
        ),
        text: (line) => line.unitName,
        compare: byText((line) => line.unitName),
      },
      {
        id: 'problem',
        header: t('column.problem'),
        minWidth: 180,
        text: (line) => line.problem,
        cell: (line) => (
          <>
            {line.repeats > 0 && <b style={{ color: colour.warn, marginRight: 6 }}>{t('again', { count: line.repeats })}</b>}
            {line.problem}
          </>
        ),
      },
      {
        id: 'dueOn',
        header: t('column.dueOn'),
        width: 92,
        text: (line) => formatText(line.dueOn),
        compare: byText((line) => line.dueOn ?? '9'),
      },
      {
        id: 'number',
        header: t('column.number'),
        width: fitted(
          lines.map((line) => (line.kind === 'issued' ? line.number : '')),
          96,
          190,
        ),
        text: issued((line) => line.number),
        compare: byText((line) => (line.kind === 'issued' ? line.number : '')),
      },
      {
        id: 'findings',
        header: t('column.findings'),
        width: isChinese ? 52 : 72,
        align: 'right',
        text: (line) => String(line.kind === 'issued' ? line.findings : 1),
        compare: byNumber((line) => (line.kind === 'issued' ? line.findings : 1)),
      },
      ...(['requirement', 'person', 'reply', 'result', 'checkedBy', 'closedOn'] as const).map(hidden),
      { id: 'round', header: t('column.round'), isHidden: true, text: (line) => line.roundName },
      { id: 'repeats', header: t('column.repeats'), isHidden: true, text: (line) => String(line.repeats) },
    ]
  }, [t, isChinese, lines])
}
