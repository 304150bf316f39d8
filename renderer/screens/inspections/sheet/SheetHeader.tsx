import Button from '@mui/material/Button'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { SheetWord } from '../../../components/sheet/SheetWord'
import { useSides } from '../../../data/useReview'
import type { Visit } from '../../../data/useVisit'
import { formatDay } from '../../../i18n/format'
import { Icon } from '../../../theme/icons'
import { colour, focusMark, frame } from '../../../theme/tokens'
import { useFrame } from './sheet-frame'
import { shownSheets, tabsOf, visitProgress, type SheetTab } from './sheet-tabs'

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

/** Unit, round, team and day; a tab for each subject of the visit, one for all its questionnaires; print and finish. */
export function SheetHeader({ visit, round, canFinish, isUnsaved, onShow, onPrint, onFinish }: SheetHeaderProps) {
  const { t, i18n } = useTranslation(['sheet', 'review'])
  const { sheet, isLocked, status, left, answered, of } = useFrame()
  const day = formatDay(visit.visitOn, visit.visitOn, i18n.language)
  const tabs = tabsOf(shownSheets(visit, sheet.id), sheet.id)
  // The paper of a subject is that of the sheet that counts.
  const isPrinted = useSides(sheet.id)?.stages.find(({ sheetId }) => sheetId === sheet.id)?.counts ?? sheet.stage === 'inspection'
  const progress = visitProgress(visit, { sheetId: sheet.id, answered, of })
  const isCrowded = tabs.length > MOST_WITH_ROLE
  const isSurvey = sheet.kind === 'questionnaire'
  const open = isSurvey ? t('survey.finishOpen', { left }) : t('finishOpen', { left })
  const finish = left > 0 ? open : isUnsaved ? t('finishUnsaved') : t(isSurvey ? 'survey.finish' : 'finish')
  return (
    <Bar data-testid="place-header">
      <div data-unit="">
        <div style={{ display: 'flex', alignItems: 'baseline', gap: 8 }}>
          <h1 style={{ minWidth: 0 }} title={visit.clinicName}>
            {visit.clinicName}
          </h1>
          <span style={{ flex: 'none', color: colour.ink2 }} title={t('review:visit.progressOf')}>
            {t('review:visit.progress', progress)}
          </span>
        </div>
        <div data-round="">{t('subtitle', { round, team: visit.teamName, day })}</div>
      </div>
      <Tabs value={sheet.id} aria-label={t('tabs')} onChange={(_event, id: string) => onShow(id)}>
        {tabs.map((tab) => (
          <Tab
            key={tab.sheets[0]?.sheetId}
            value={tab.shown.sheetId}
            disableRipple
            data-narrow={isCrowded}
            label={<TabLabel tab={tab} isNameOnly={isCrowded} />}
          />
        ))}
      </Tabs>
      <span data-actions="">
        <SheetWord status={sheet.status === 'finished' ? 'finished' : status === 'complete' ? 'complete' : 'draft'} />
        {isPrinted && (
          <Button startIcon={<Icon name="print" />} onClick={onPrint}>
            {t('print')}
          </Button>
        )}
        {!isLocked && (
          <Button variant="contained" disabled={!canFinish} onClick={onFinish}>
            {finish}
          </Button>
        )}
      </span>
    </Bar>
  )
}

/** Who is looked at, and how far; the sheet that is open counts what is on the screen. */
function TabLabel({ tab, isNameOnly }: { readonly tab: SheetTab; readonly isNameOnly: boolean }) {
  const { t } = useTranslation(['sheet', 'common', 'review'])
  const frame = useFrame()
  const sheet = tab.shown
  const isOpen = sheet.sheetId === frame.sheet.id
  const { answered, of, total } = isOpen ? frame : sheet
  const isFinished = (isOpen ? frame.sheet.status : sheet.status) === 'finished'
  const role = t(`common:role.${sheet.role}`)
  const titles = {
    scored: isNameOnly ? sheet.subjectName : t('tab.title', { role, name: sheet.subjectName }),
    graded: t('tab.graded', { name: sheet.subjectName }),
    questionnaire: t('tab.survey', { role }),
  }
  const plain = titles[sheet.kind]
  const title = sheet.stage === 'inspection' ? plain : t('review:tab', { stage: t(`review:stage.${sheet.stage}`), title: plain })
  const how =
    sheet.kind === 'questionnaire'
      ? t(isFinished ? 'tab.surveyFinished' : 'tab.surveyOpen', {
          number: sheet.number,
          all: tab.sheets.length,
          answered,
          of,
        })
      : isFinished
        ? total === null
          ? t('tab.done')
          : t('tab.finished', { total })
        : t(answered === of ? 'tab.complete' : 'tab.open', { answered, of })
  return (
    <>
      <span title={title}>
        <b>{title}</b>
      </span>
      <small>{how}</small>
    </>
  )
}
