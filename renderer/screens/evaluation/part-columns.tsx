import type { ScoredTemplate } from '@core/scoring/template'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import type { Column } from '../../components/table-columns'
import { formatDay, formatPoints } from '../../i18n/format'
import { ResultWord } from './ResultWord'
import type { StandingPart } from './standings'

/**
 * Columns of the sheets of one subject; a clinic's own sheets are told apart by their days instead of the clinic.
 * `year` is a date of the round; days of that year stand without it.
 */
export function usePartColumns(
  template: ScoredTemplate | undefined,
  year: string,
  isClinic: boolean,
): readonly Column<StandingPart>[] {
  const { t, i18n } = useTranslation('evaluation')
  return useMemo(() => {
    const total = (part: StandingPart): string => formatPoints(part.kind === 'part' ? part.total : null)
    const where: Column<StandingPart> = isClinic
      ? {
          id: 'visitOn',
          header: t('column.visitOn'),
          text: (part) => formatDay(part.kind === 'part' ? part.visitOn : null, year, i18n.language),
        }
      : { id: 'clinic', header: t('column.clinic'), text: ({ clinicName }) => clinicName }
    return [
      where,
      {
        id: 'total',
        header: t('column.total'),
        width: 58,
        align: 'right',
        text: total,
        cell: (part) => <b>{total(part)}</b>,
      },
      {
        id: 'result',
        header: t('column.result'),
        width: 100,
        text: (part) => partText(t, part),
        cell: (part) => <PartWord part={part} text={partText(t, part)} template={template} />,
      },
    ]
  }, [t, i18n.language, template, year, isClinic])
}

type Words = ReturnType<typeof useTranslation<'evaluation'>>['t']

function partText(t: Words, part: StandingPart): string {
  if (part.kind === 'gap') return t(`gap.${part.reason}`)
  if (part.vetoes.length > 0) return t('veto.codes', { codes: part.vetoes.join(t('comma')) })
  return part.grade ?? t(part.status === 'complete' ? 'reason.nothing_applies' : 'reason.incomplete')
}

interface PartWordProps {
  readonly part: StandingPart
  readonly text: string
  readonly template: ScoredTemplate | undefined
}

/** What became of one sheet, or why a clinic has none. */
function PartWord({ part, text, template }: PartWordProps) {
  if (part.kind === 'gap') {
    return (
      <StateWord kind="neutral" isPlain>
        {text}
      </StateWord>
    )
  }
  if (part.vetoes.length > 0) {
    return (
      <StateWord kind="error-solid" icon="veto" isDense>
        {text}
      </StateWord>
    )
  }
  return <ResultWord template={template} grade={part.grade} vetoes={part.vetoes} without={text} isDense />
}
