import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateWord } from '../../components/StateWord'
import { shortNames } from '../../components/short-names'
import { byNumber, byText, COUNTY_PX, fitted, type Column } from '../../components/table-columns'
import type { Visit, VisitSheet } from '../../data/useVisit'
import { useWindowBelow } from '../../hooks/useWindowBelow'
import { formatDay, formatPoints } from '../../i18n/format'
import { colour } from '../../theme/tokens'

const ROLES = ['supporting_org', 'recipient_org', 'dispatched_staff'] as const

export const isFinished = (visit: Visit): boolean =>
  visit.sheets.length > 0 && visit.sheets.every((sheet) => sheet.status === 'finished')

/** In a window narrower than this a clinic stands without the ending that all of them have, as in the matrix of 结对. */
const SHORT_NAMES_BELOW_PX = 1500
/** … and the team, by which the list can be narrowed, only at the side. */
const NO_TEAM_BELOW_PX = 1340

/** Columns of the visits: when, where, who looked, how far, and the total of each subject. */
export function useVisitColumns(visits: readonly Visit[], referenceOn: string): readonly Column<Visit>[] {
  const { t, i18n } = useTranslation('inspections')
  const { language } = i18n
  const isShort = useWindowBelow(SHORT_NAMES_BELOW_PX)
  const hidesTeam = useWindowBelow(NO_TEAM_BELOW_PX)
  return useMemo(() => {
    const short = shortNames(visits.map(({ clinicId, clinicName }) => ({ id: clinicId, name: clinicName })))
    const clinic = ({ clinicId, clinicName }: Visit): string => (isShort ? (short.get(clinicId) ?? clinicName) : clinicName)
    const finished = (visit: Visit) => visit.sheets.filter((sheet) => sheet.status === 'finished').length
    const progress = (visit: Visit) =>
      t(isFinished(visit) ? 'progress.finished' : 'progress.open', { finished: finished(visit), all: visit.sheets.length })
    const totalText = (sheet: VisitSheet) =>
      sheet.total !== null && sheet.vetoes.length > 0 ? t('vetoed', { total: sheet.total }) : formatPoints(sheet.total)
    const ofRole = (visit: Visit, role: VisitSheet['role']) =>
      visit.sheets.filter((sheet) => sheet.role === role && sheet.kind === 'scored')
    const totals = (visit: Visit, role: VisitSheet['role']) => ofRole(visit, role).map(totalText).join(t('comma'))
    return [
      {
        id: 'visitOn',
        header: t('column.visitOn'),
        width: language === 'zh-CN' ? 74 : 96,
        text: (visit) => formatDay(visit.visitOn, referenceOn, language),
        compare: byText((visit) => visit.visitOn),
      },
      {
        id: 'clinic',
        header: t('column.clinic'),
        minWidth: 86,
        text: (visit) => visit.clinicName,
        cell: (visit) => <span title={visit.clinicName}>{clinic(visit)}</span>,
        compare: byText((visit) => visit.clinicName),
      },
      {
        id: 'county',
        header: t('column.county'),
        width: fitted(
          visits.map(({ countyName }) => countyName),
          74,
          COUNTY_PX,
        ),
        text: (visit) => visit.countyName,
        compare: byText((visit) => visit.countyName),
      },
      {
        id: 'team',
        header: t('column.team'),
        width: 90,
        isHidden: hidesTeam,
        text: (visit) => visit.teamName,
        compare: byText((visit) => visit.teamName),
      },
      {
        id: 'progress',
        header: t('column.progress'),
        width: language === 'zh-CN' ? 118 : 128,
        text: progress,
        cell: (visit) => (
          <StateWord kind={isFinished(visit) ? 'ok' : 'neutral'} icon={isFinished(visit) ? 'done' : 'draft'}>
            {progress(visit)}
          </StateWord>
        ),
        compare: byNumber(finished),
      },
      ...ROLES.map((role): Column<Visit> => ({
        id: role,
        header: t(`column.${role}`),
        width: 87,
        align: 'right',
        text: (visit) => totals(visit, role),
        cell: (visit) => (
          <span style={ofRole(visit, role).some((sheet) => sheet.vetoes.length > 0) ? { color: colour.error } : undefined}>
            {totals(visit, role)}
          </span>
        ),
        compare: byNumber((visit) => {
          const total = ofRole(visit, role)[0]?.total
          return total === null || total === undefined ? null : Number(total)
        }),
      })),
    ]
  }, [t, language, visits, referenceOn, isShort, hidesTeam])
}
