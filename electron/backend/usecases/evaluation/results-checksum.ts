import type { Standing } from '../../../core/evaluation/result'
import type { Inspection } from '../../../store/inspection.repo'
import { accountSha256 } from '../../../trace/checksum'
import { evaluateAll } from '../evaluate-inspection'
import type { EvaluateDeps } from './read-round'

/** SHA-256 of everything a round came to, in canonical JSON: it tells whether results are those that were locked. */
export function resultsChecksum(deps: EvaluateDeps, inspection: Inspection): string {
  const { groups, graded, surveys } = evaluateAll(deps)(inspection)
  // Names are those of the registry, which may rename a unit without changing what it came to.
  const bare = ({ name: _name, detail: _detail, parts, gaps, ...standing }: Standing) => ({
    ...standing,
    parts: parts.map(({ clinicName: _clinic, ...part }) => part),
    gaps: gaps.map(({ clinicCode, reason }) => ({ clinicCode, reason })),
  })
  const ranked = groups.map((group) => ({ ...group, ranked: group.ranked.map(bare), unranked: group.unranked.map(bare) }))
  return accountSha256({ groups: ranked, graded, surveys })
}
