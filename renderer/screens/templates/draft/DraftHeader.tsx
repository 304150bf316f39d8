import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '@core/drafting/check-draft'
import type { Draft } from '@core/drafting/draft'
import { PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { Icon } from '../../../theme/icons'
import type { DesignerView } from '../designer/Designer'
import { SheetTitle } from '../SheetTitle'
import { DraftWord } from '../TemplateWords'
import { toConfirm } from './to-confirm'

const VIEWS = ['lines', 'grid'] as const

export interface DraftHeaderProps {
  readonly draft: Draft
  readonly check: DraftCheck
  readonly view: DesignerView
  /** Places to be put right before the sheet can be tried. */
  readonly toFinish: number
  /** What stands on the screen is what was checked, and nothing is in the way of sending it. */
  readonly canPublish: boolean
  readonly onView: (view: DesignerView) => void
  readonly onTry: () => void
  readonly onPrint: () => void
  readonly onPublish: () => void
  readonly onLeave: () => void
}

/** Which draft is on the desk and how it stands; blank sheet, trial, and publishing, which says what is in its way. */
export function DraftHeader({
  draft,
  check,
  view,
  toFinish,
  canPublish,
  onView,
  onTry,
  onPrint,
  onPublish,
  onLeave,
}: DraftHeaderProps) {
  const { t } = useTranslation('templates')
  const { breaches } = check
  const open = toConfirm(draft).length
  const wrong = breaches.filter(({ code }) => code !== 'CLAUSES_TO_CONFIRM').length
  const verb =
    wrong > 0
      ? t('publish.openBreaches', { count: wrong })
      : open > 0
        ? t('publish.openClauses', { count: open })
        : t('publish.verb')
  return (
    <PlaceHeader
      title={t('title')}
      actions={
        <>
          <Button startIcon={<Icon name="print" />} onClick={onPrint}>
            {t('blankSheet')}
          </Button>
          <Button startIcon={<Icon name="trial" />} disabled={toFinish > 0} onClick={onTry}>
            {toFinish > 0 ? t('trial.notYet', { count: toFinish }) : t('trial.title')}
          </Button>
          <Button variant="contained" disabled={breaches.length > 0 || !canPublish} onClick={onPublish}>
            {verb}
          </Button>
        </>
      }
    >
      <Button startIcon={<Icon name="left" />} onClick={onLeave}>
        {t('backToList')}
      </Button>
      <SegmentedViews
        name={t('designerView.name')}
        value={view}
        views={VIEWS.map((value) => ({ value, label: t(`designerView.${value}`) }))}
        onPick={onView}
      />
      <SheetTitle name={draft.head.name} version={draft.head.version}>
        <DraftWord isChecked={breaches.length === 0} />
      </SheetTitle>
    </PlaceHeader>
  )
}
