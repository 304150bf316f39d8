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
          <span>{t(sentence(entry), { ...entry, fields: entry.fields.join(t('history.comma')) })}</span>
        </li>
      ))}
    </List>
  )
}

/** With the reason where one was given, else with the fields that changed, else as it is. */
const sentence = ({ reason, fields }: HistoryEntry) =>
  reason !== null ? 'history.reason' : fields.length > 0 ? 'history.fields' : 'history.plain'
