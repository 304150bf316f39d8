import type { TFunction } from 'i18next'
import { styled } from '@mui/material/styles'
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../../hooks/composition'
import type { TemplateLine } from '../../../data/useTemplates'
import { formatInstant } from '../../../i18n/format'
import { colour } from '../../../theme/tokens'
import { DraftWord, VersionWord } from '../TemplateWords'
import { entriesOf, type LibraryEntry, type LibraryGroup } from './library-groups'

const List = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  '& [data-group]': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    padding: '4px 10px',
    background: colour.head,
    borderBottom: `1px solid ${colour.line2}`,
    fontWeight: 700,
  },
  '& [data-group] small': { fontSize: 14, fontWeight: 400, color: colour.ink2, whiteSpace: 'nowrap' },
  '& [role="row"]': { padding: '6px 10px', borderBottom: `1px solid ${colour.line1}`, cursor: 'default' },
  '& [role="row"]:hover': { background: colour.tint2 },
  '& [role="row"][aria-selected="true"]': { background: colour.tint, boxShadow: `inset 4px 0 0 ${colour.accent}` },
  '& [data-first]': { display: 'flex', alignItems: 'center', gap: 8 },
  '& [data-first] small': { marginLeft: 'auto', fontSize: 14, color: colour.ink2, whiteSpace: 'nowrap' },
  '& [data-line]': { color: colour.ink2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& [data-line="confirm"]': { color: colour.warn },
})

export interface LibraryListProps {
  readonly groups: readonly LibraryGroup[]
  readonly current: string | null
  readonly onCurrent: (entry: LibraryEntry) => void
  /** Enter, or a double click. */
  readonly onOpen: (entry: LibraryEntry) => void
}

/** Templates with their drafts and versions: ↑ ↓ Home End choose one, Enter opens it. */
export function LibraryList({ groups, current, onCurrent, onOpen }: LibraryListProps) {
  const { t } = useTranslation(['templates', 'common'])
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const entries = entriesOf(groups)
  const at = entries.findIndex(({ key }) => key === current)
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const here = entries[at]
    if (event.key === 'Enter' && here !== undefined) {
      event.preventDefault()
      onOpen(here)
      return
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const entry = entries[Math.max(0, Math.min(entries.length - 1, next))]
    if (entry !== undefined) onCurrent(entry)
  }
  return (
    <List
      ref={list}
      role="grid"
      aria-label={t('library.name')}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div key={group.id} role="rowgroup" aria-label={group.name}>
          <div data-group="" role="presentation">
            <span>{group.name}</span>
            <small>{t(`common:role.${group.subject}`)}</small>
          </div>
          {group.entries.map((entry) => (
            <div
              key={entry.key}
              id={`${listId}-${entries.indexOf(entry)}`}
              role="row"
              aria-selected={entry.key === current}
              onClick={() => onCurrent(entry)}
              onDoubleClick={() => onOpen(entry)}
            >
              <div role="gridcell">{entry.kind === 'draft' ? <DraftText entry={entry} /> : <VersionText entry={entry} />}</div>
            </div>
          ))}
        </div>
      ))}
    </List>
  )
}

/** How many items or questions, and what they add up to where they do. */
const sizeWords = (t: TFunction<'templates'>, { items, totalPoints }: Pick<TemplateLine, 'items' | 'totalPoints'>): string =>
  totalPoints === null ? t('library.itemsOnly', { items }) : t('library.items', { items, points: totalPoints })

function DraftText({ entry: { draft } }: { readonly entry: Extract<LibraryEntry, { kind: 'draft' }> }) {
  const { t } = useTranslation('templates')
  return (
    <>
      <div data-first="">
        <b>{draft.version}</b>
        <DraftWord isChecked={draft.state === 'checked'} isDense />
        <small>{sizeWords(t, draft)}</small>
      </div>
      <div data-line="">{t('library.changed', { at: formatInstant(draft.updatedAt), who: draft.updatedBy })}</div>
      {draft.toConfirm > 0 && <div data-line="confirm">{t('library.toConfirm', { count: draft.toConfirm })}</div>}
    </>
  )
}

function VersionText({ entry: { version } }: { readonly entry: Extract<LibraryEntry, { kind: 'version' }> }) {
  const { t } = useTranslation('templates')
  return (
    <>
      <div data-first="">
        <b>{version.version}</b>
        <VersionWord isRetired={version.state === 'retired'} isDense />
        <small>{sizeWords(t, version)}</small>
      </div>
      <div data-line="">{t('library.published', { at: formatInstant(version.publishedAt), who: version.publishedBy })}</div>
      <div data-line="">{version.sheets === 0 ? t('library.unused') : t('library.sheets', { count: version.sheets })}</div>
    </>
  )
}
