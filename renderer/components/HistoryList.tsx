import { styled } from '@mui/material/styles'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../i18n/format'
import { colour } from '../theme/tokens'

const List = styled('ol')({
  margin: 0,
  padding: '6px 10px',
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: '128px 1fr',
  gap: '4px 8px',
  '& li': { display: 'contents' },
  '& time': { color: colour.ink2, whiteSpace: 'nowrap' },
  '& span': { overflowWrap: 'anywhere' },
})

export interface HistoryEntry {
  /** Instant. */
  readonly at: string
  readonly who: string
  /** What was done, in words. */
  readonly text: string
  /** Names of the fields that changed. */
  readonly fields: readonly string[]
  readonly reason: string | null
}

/** What was changed, when and by whom, newest first. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('common')
  return (
    <List>
      {entries.map((entry, index) => (
        <li key={`${entry.at}${index}`}>
          <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
          <span>
            {[
              entry.who,
              entry.fields.length === 0
                ? entry.text
                : t('history.fields', { text: entry.text, fields: entry.fields.join(t('history.comma')) }),
              entry.reason === null ? '' : t('history.reason', { reason: entry.reason }),
            ]
              .filter((part) => part !== '')
              .join(t('history.gap'))}
          </span>
        </li>
      ))}
    </List>
  )
}
