import Button from '@mui/material/Button'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { SheetWord } from '../../../components/sheet/SheetWord'
import type { Visit, VisitSheet } from '../../../data/useVisit'
import { formatDay } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { colour, focusMark, frame } from '../../../theme/tokens'
import { useDesk } from './sheet-desk'

const Bar = styled('header')({
  flex: 'none',
  display: 'flex',
  alignItems: 'flex-end',
  gap: 10,
  height: frame.placeHeader,
  paddingRight: 12,
  background: colour.surface,
  borderBottom: `1px solid ${colour.line3}`,
  '& [data-unit]': { flex: 'none', width: 338, padding: '0 12px 3px', alignSelf: 'flex-end' },
  '& h1': { margin: 0, fontSize: 16, lineHeight: '22px', fontWeight: 700 },
  '& h1, & [data-round]': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [data-round]': { color: colour.ink2, lineHeight: '18px' },
  '& [data-actions]': { marginLeft: 'auto', alignSelf: 'center', display: 'flex', alignItems: 'center', gap: 8, flex: 'none' },
  '& .MuiTabs-root': { flex: 1, minWidth: 0, minHeight: 42, height: 42, marginBottom: -1 },
  '& .MuiTabs-indicator': { display: 'none' },
  '& .MuiTabs-list, & .MuiTabs-flexContainer': { gap: 2 },
  '& .MuiTab-root': {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 42,
    maxWidth: 244,
    padding: '0 12px',
    alignItems: 'flex-start',
    textAlign: 'left',
    color: colour.ink,
    background: colour.panel,
    border: `1px solid ${colour.line3}`,
    opacity: 1,
    fontSize: 14,
    lineHeight: '19px',
    fontWeight: 400,
    '& > span': { width: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& small': {
      width: '100%',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 14,
      color: colour.ink2,
    },
    '&[data-narrow="true"]': { padding: '0 8px' },
    '&.Mui-selected': {
      color: colour.ink,
      background: colour.surface,
      borderBottomColor: colour.surface,
      boxShadow: `inset 0 3px 0 ${colour.accent}`,
    },
    '&.Mui-selected b': { fontWeight: 700 },
    '& b': { fontWeight: 400 },
    '&:focus-visible': { ...focusMark, outlineOffset: -3, boxShadow: `inset 0 0 0 5px ${colour.halo}` },
  },
})

/** With more subjects their names alone stand on the tabs: the roles are the same words on several of them. */
const MOST_WITH_ROLE = 3

export interface SheetHeaderProps {
  readonly visit: Visit
  readonly round: string
  readonly canFinish: boolean
  /** Something that was typed did not reach the store. */
  readonly isUnsaved: boolean
  readonly onShow: (sheetId: string) => void
  readonly onPrint: () => void
  readonly onFinish: () => void
}

/** Unit, round, team and day; a tab for each subject of the visit; print and finish. */
export function SheetHeader({ visit, round, canFinish, isUnsaved, onShow, onPrint, onFinish }: SheetHeaderProps) {
  const { t, i18n } = useTranslation('sheet')
  const { sheet, session, score } = useDesk()
  const day = formatDay(visit.visitOn, visit.visitOn, i18n.language)
  const status = session.isLocked ? 'finished' : score.status === 'complete' ? 'complete' : 'draft'
  const left = score.unanswered.length
  const isCrowded = visit.sheets.length > MOST_WITH_ROLE
  const finish = left > 0 ? t('finishOpen', { left }) : isUnsaved ? t('finishUnsaved') : t('finish')
  return (
    <Bar data-testid="place-header">
      <div data-unit="">
        <h1 title={visit.clinicName}>{visit.clinicName}</h1>
        <div data-round="">{t('subtitle', { round, team: visit.teamName, day })}</div>
      </div>
      <Tabs value={sheet.id} aria-label={t('tabs')} onChange={(_event, id: string) => onShow(id)}>
        {visit.sheets.map((one) => (
          <Tab
            key={one.sheetId}
            value={one.sheetId}
            disableRipple
            data-narrow={isCrowded}
            label={<TabLabel sheet={one} isNameOnly={isCrowded} />}
          />
        ))}
      </Tabs>
      <span data-actions="">
        <SheetWord status={status} />
        <Button startIcon={<Icon name="print" />} onClick={onPrint}>
          {t('print')}
        </Button>
        {!session.isLocked && (
          <Button variant="contained" disabled={!canFinish} onClick={onFinish}>
            {finish}
          </Button>
        )}
      </span>
    </Bar>
  )
}

/** Who is scored, and how far; the sheet that is open counts what is on the screen. */
function TabLabel({ sheet, isNameOnly }: { readonly sheet: VisitSheet; readonly isNameOnly: boolean }) {
  const { t } = useTranslation(['sheet', 'common'])
  const desk = useDesk()
  const isOpen = sheet.sheetId === desk.sheet.id
  const { answered, of } = isOpen ? desk.score : sheet
  const title = t('tab.title', { role: t(`common:role.${sheet.role}`), name: sheet.subjectName })
  const isFinished = isOpen ? desk.session.isLocked : sheet.status === 'finished'
  const total = isOpen ? desk.score.total : sheet.total
  const how =
    isFinished && total !== null
      ? t('tab.finished', { total })
      : t(answered === of ? 'tab.complete' : 'tab.open', { answered, of })
  return (
    <>
      <span title={title}>
        <b>{isNameOnly ? sheet.subjectName : title}</b>
      </span>
      <small>{how}</small>
    </>
  )
}
