import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import type { PaperKind } from '../../data/useReports'
import { usePlace, type PlaceName } from '../../hooks/usePlace'

/** What brings papers about, and where it is done. */
const PLACES_OF = {
  templates: 'templates',
  visits: 'inspections',
  sheets: 'inspections',
  notices: 'rectifications',
  callBacks: 'inspections',
  pairings: 'pairings',
  postings: 'postings',
  attendance: 'postings',
  workload: 'postings',
  units: 'organizations',
  rounds: 'inspections',
} as const satisfies Readonly<Record<string, PlaceName>>
type Origin = keyof typeof PLACES_OF

const ORIGINS: Readonly<Record<PaperKind, Origin>> = {
  'visit-evaluation': 'visits',
  'score-sheet': 'visits',
  'blank-sheet': 'templates',
  feedback: 'visits',
  'rectification-notice': 'notices',
  'rectification-ledger': 'notices',
  ranking: 'sheets',
  'item-losses': 'sheets',
  'survey-summary': 'callBacks',
  'pairing-list': 'pairings',
  agreement: 'pairings',
  'pairing-letter': 'pairings',
  roster: 'postings',
  attendance: 'attendance',
  workload: 'workload',
  'contact-register': 'units',
  'missing-returns': 'units',
  arrangement: 'rounds',
  circular: 'rounds',
  'inspection-summary': 'rounds',
}

/** Instead of the papers of a kind that has none: what they follow from, and the way there. */
export function NoPapers({ kind }: { readonly kind: PaperKind }) {
  const { t } = useTranslation(['reports', 'shell'])
  const { go } = usePlace()
  const origin = ORIGINS[kind]
  const place = PLACES_OF[origin]
  return (
    <EmptyState
      title={t('empty.title', { paper: t(`paper.${kind}`) })}
      hint={t(`empty.hint.${origin}`)}
      action={<Button onClick={() => go(place)}>{t('empty.go', { place: t(`shell:place.${place}`) })}</Button>}
    />
  )
}
