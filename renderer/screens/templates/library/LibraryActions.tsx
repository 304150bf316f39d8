import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuButton, type MenuEntry } from '../../../components/MenuButton'
import { ReasonDialog } from '../../../components/ReasonDialog'
import { useTemplates, type TemplateLine } from '../../../data/useTemplates'
import type { ExportedThing } from '../../../data/useTemplateFiles'
import { usePlace } from '../../../hooks/usePlace'
import { Icon } from '../../../theme/icons'
import type { LibraryEntry } from './library-groups'
import type { LibraryActs } from './useLibraryActs'

export interface LibraryActionsProps {
  readonly entry: LibraryEntry | null
  readonly acts: LibraryActs
  readonly onNew: () => void
  readonly onImport: () => void
}

/** What can be done with the chosen entry, and the ways to begin a sheet. */
export function LibraryActions({ entry, acts, onNew, onImport }: LibraryActionsProps) {
  const { t } = useTranslation('templates')
  const place = usePlace()
  const [asksFor, setAsksFor] = useState<TemplateLine | null>(null)
  const more = useMoreEntries(entry, acts, setAsksFor)
  const show = ({ id, version }: TemplateLine, view: string) =>
    place.turn({ draftId: undefined, templateId: id, templateVersion: version, view })
  return (
    <>
      {entry?.kind === 'version' && (
        <>
          <Button startIcon={<Icon name="print" />} onClick={() => show(entry.version, 'blank')}>
            {t('blankSheet')}
          </Button>
          {entry.version.templateKind === 'scored' && (
            <Button startIcon={<Icon name="trial" />} onClick={() => show(entry.version, 'trial')}>
              {t('trial.title')}
            </Button>
          )}
          <Button
            startIcon={<Icon name="draft" />}
            disabled={acts.isStarting}
            onClick={() => acts.start({ way: 'version', id: entry.version.id, version: entry.version.version })}
          >
            {t('start.revise')}
          </Button>
        </>
      )}
      {more.length > 0 && <MenuButton label={t('more')} entries={more} />}
      <MenuButton
        label={t('start.new')}
        icon="add"
        variant="contained"
        entries={[
          { key: 'paste', label: t('start.paste'), onPick: () => place.go('templates', { view: 'paste' }) },
          { key: 'empty', label: t('start.empty'), onPick: onNew },
          { key: 'import', label: t('start.import'), onPick: onImport },
        ]}
      />
      {asksFor !== null && <RetireDialog version={asksFor} acts={acts} onClose={() => setAsksFor(null)} />}
    </>
  )
}

function useMoreEntries(
  entry: LibraryEntry | null,
  acts: LibraryActs,
  onRetire: (version: TemplateLine) => void,
): readonly MenuEntry[] {
  const { t } = useTranslation('templates')
  const place = usePlace()
  const { templates } = useTemplates()
  const exports = (what: ExportedThing, name: string): MenuEntry[] =>
    (['json', 'xlsx'] as const).map((format) => ({
      key: format,
      label: t(`export.${format}`),
      onPick: () => acts.export(what, format, name),
    }))
  if (entry === null) return []
  if (entry.kind === 'draft') {
    const { draftId, name, version } = entry.draft
    return [
      { key: 'copy', label: t('start.copy'), onPick: () => acts.start({ way: 'draft', draftId }) },
      { key: 'history', label: t('history.open'), onPick: () => place.go('templates', { draftId, view: 'history' }) },
      ...exports({ draftId }, `${name} ${version}`),
      { key: 'remove', label: t('remove.verb'), onPick: () => acts.remove(entry.draft) },
    ]
  }
  const { id, version, state, name } = entry.version
  const others = templates.filter((one) => one.id === id && one.version !== version)
  return [
    { key: 'copy', label: t('start.copy'), onPick: () => acts.start({ way: 'copy', id, version }) },
    {
      key: 'compare',
      label: t('compare.open'),
      isOff: others.length === 0,
      onPick: () => place.turn({ templateId: id, templateVersion: version, view: 'compare', against: others.at(-1)?.version }),
    },
    ...exports({ id, version }, `${name} ${version}`),
    {
      key: 'retire',
      label: t(state === 'retired' ? 'restore.verb' : 'retire.verb'),
      onPick: () => onRetire(entry.version),
    },
  ]
}

/** Asks why a version is not offered any more, or why it is again. */
function RetireDialog({
  version,
  acts,
  onClose,
}: {
  readonly version: TemplateLine
  readonly acts: LibraryActs
  readonly onClose: () => void
}) {
  const { t } = useTranslation('templates')
  const act = version.state === 'retired' ? 'restore' : 'retire'
  return (
    <ReasonDialog
      title={t(`${act}.title`, { name: version.name, version: version.version })}
      consequence={t(`${act}.consequence`)}
      verb={t(`${act}.verb`)}
      onConfirm={(reason) => {
        onClose()
        acts[act](version, reason)
      }}
      onCancel={onClose}
    />
  )
}
