import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureUrl, useKeepCopy, type Evidence } from '../../../../data/useEvidence'
import type { Sheet } from '../../../../data/useSheet'
import type { Visit } from '../../../../data/useVisit'
import { formatInstant } from '../../../../i18n/format'
import { stamp } from './stamper'
import { titleOf } from './title-of'

/** Copies that are being made in this window; each is made by one. */
const underWay = new Set<string>()

/**
 * Makes the stamped print copies that are missing, one after the other: of photos just added, and of those whose copies were lost.
 * @returns Ids of the photos that cannot be read.
 */
export function usePrintCopies(all: readonly Evidence[], sheet: Sheet, visit: Visit): ReadonlySet<string> {
  const [left, setLeft] = useState<ReadonlyMap<string, 'broken' | 'lost'>>(() => new Map())
  const keep = useKeepCopy()
  const stampOf = useStampLines(sheet, visit)
  const next = all.find(
    ({ id, kind, original, copy, thumbnail }) =>
      kind === 'photo' && original !== null && (copy === null || thumbnail === null) && !left.has(id),
  )
  const make = useEffectEvent(async (one: Evidence): Promise<'broken' | 'kept'> => {
    const response = await fetch(pictureUrl(one.original ?? ''))
    const made = response.ok ? await stamp(one.id, await response.blob(), stampOf(one)) : null
    if (made === null) return 'broken'
    const named = (blob: Blob) => new File([blob], `${one.id}.jpg`, { type: 'image/jpeg' })
    const files = { copy: named(made.copy), thumbnail: named(made.thumbnail) }
    await keep.mutateAsync({ requestId: crypto.randomUUID(), id: one.id, ...files })
    return 'kept'
  })
  useEffect(() => {
    if (next === undefined || underWay.has(next.id)) return
    const { id } = next
    underWay.add(id)
    void make(next)
      // The photo was taken away meanwhile, or the backend was lost: it is made when the sheet is opened again.
      .catch(() => 'lost' as const)
      .then((outcome) => {
        underWay.delete(id)
        if (outcome !== 'kept') setLeft((before) => new Map([...before, [id, outcome]]))
      })
  }, [next])
  return useMemo(() => new Set([...left].filter(([, why]) => why === 'broken').map(([id]) => id)), [left])
}

/** What stands under a photo: when, which item, which unit, who. */
function useStampLines(sheet: Sheet, visit: Visit): (one: Evidence) => readonly string[] {
  const { t } = useTranslation('evidence')
  return ({ takenAt, addedAt, addedBy, of, code }) => {
    const at =
      takenAt === null
        ? t('stamp.added', { at: formatInstant(addedAt) })
        : t('stamp.taken', { at: takenAt.replace('T', ' ').slice(0, 16) })
    const unit = visit.clinicName === sheet.subjectName ? visit.clinicName : `${visit.clinicName}　${sheet.subjectName}`
    return [
      [at, `${code ?? ''} ${titleOf(sheet, { of, code: code ?? '' })}`.trim()].join('　'),
      [unit, t('stamp.inspector', { who: addedBy })].join('　'),
    ]
  }
}
