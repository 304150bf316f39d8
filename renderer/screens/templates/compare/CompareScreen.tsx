import Button from '@mui/material/Button'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareTemplates, type ComparableTemplate } from '@core/drafting/compare-templates'
import { documentOfAnyDraft, type AnyDraft } from '@core/drafting/kinds/any-draft'
import { EmptyState } from '../../../components/EmptyState'
import { FailureAlert } from '../../../components/FailureAlert'
import { Pane } from '../../../components/Pane'
import { PlaceBody, PlaceHeader } from '../../../components/PlaceHeader'
import { SegmentedViews } from '../../../components/SegmentedViews'
import { SelectField } from '../../../components/SelectField'
import { failureOf } from '../../../data/failure'
import { useTemplate, useTemplates, type TemplateVersion } from '../../../data/useTemplates'
import { useKeysHere } from '../../../hooks/keys-here'
import { useLeave } from '../../../hooks/useLeave'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import { SheetTitle } from '../SheetTitle'
import { compareRows } from './compare-rows'
import { CompareTable } from './CompareTable'

interface Later {
  readonly document: ComparableTemplate
  /** Number of the template it is a state of, or was begun from. */
  readonly id: string
  readonly isDraft: boolean
}

/** A draft as it is on the desk and the version it comes from, side by side. */
export function DraftCompare({ draft, basedOn }: { readonly draft: AnyDraft; readonly basedOn: TemplateVersion | null }) {
  const later = useMemo<Later>(
    () => ({ document: documentOfAnyDraft(draft), id: basedOn?.id ?? draft.head.id, isDraft: true }),
    [draft, basedOn],
  )
  return <Compare later={later} error={null} />
}

/** Two versions of a template side by side. */
export function VersionCompare({ id, version }: { readonly id: string; readonly version: string }) {
  const { data, error } = useTemplate({ id, version })
  const later = useMemo<Later | null>(
    () => (data?.document.version === version ? { document: data.document, id, isDraft: false } : null),
    [data, id, version],
  )
  return <Compare later={later} error={error} />
}

function Compare({ later, error }: { readonly later: Later | null; readonly error: Error | null }) {
  const { t } = useTranslation('templates')
  const { params, turn } = usePlace()
  const { templates } = useTemplates()
  const [shows, setShows] = useState<'different' | 'all'>('different')
  const others = templates.filter(({ id, version }) => id === later?.id && (later.isDraft || version !== later.document.version))
  const against = others.find(({ version }) => version === params.against) ?? others.at(-1) ?? null
  const earlier = useTemplate(against)
  const before = earlier.data?.document.version === against?.version ? earlier.data?.document : undefined
  const rows = useMemo(
    () => (before === undefined || later === null ? null : compareRows(before, later.document, shows === 'all')),
    [before, later, shows],
  )
  const counts = useMemo(
    () => (before === undefined || later === null ? null : compareTemplates(before, later.document).counts.items),
    [before, later],
  )
  const leave = () => turn({ view: undefined, against: undefined })
  useLeave(leave)
  useKeysHere(
    useMemo(
      () => [
        { keys: ['↑', '↓'], label: t('compare.keys.scroll') },
        { keys: ['Esc'], label: t('compare.keys.leave') },
      ],
      [t],
    ),
  )
  const failure = failureOf(error ?? earlier.error)
  return (
    <>
      <PlaceHeader
        title={t('title')}
        actions={
          <Button variant="contained" startIcon={<Icon name="left" />} onClick={leave}>
            {t('compare.leave')}
          </Button>
        }
      >
        {later !== null && (
          <SheetTitle name={later.document.name} version={later.document.version}>
            <span>{t('compare.with')}</span>
            <SelectField
              name={t('compare.against')}
              width={130}
              value={against?.version ?? ''}
              options={others.map(({ version }) => ({ value: version, label: t('compare.version', { version }) }))}
              onPick={(version) => turn({ against: version })}
            />
          </SheetTitle>
        )}
        <SegmentedViews
          name={t('compare.show.name')}
          value={shows}
          views={(['different', 'all'] as const).map((value) => ({ value, label: t(`compare.show.${value}`) }))}
          onPick={setShows}
        />
      </PlaceHeader>
      <PlaceBody>
        <Pane
          title={t('compare.title')}
          count={counts === null ? undefined : t('check.changes', { ...counts })}
          startsWithKeys
          style={{ flex: 1 }}
        >
          {failure !== null && <FailureAlert failure={failure} />}
          {later !== null && against === null && <EmptyState title={t('compare.nothing')} />}
          {rows !== null && rows.length === 0 && <EmptyState title={t('compare.same')} />}
          {rows !== null && rows.length > 0 && before !== undefined && later !== null && (
            <CompareTable rows={rows} before={before} after={later.document} />
          )}
        </Pane>
      </PlaceBody>
    </>
  )
}
