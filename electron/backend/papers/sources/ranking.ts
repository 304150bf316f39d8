import type { Group, Standing } from '../../../core/evaluation/result'
import { rankingView } from '../../../core/papers/ranking-view'
import { asScored } from '../../../core/scoring/as-scored'
import type { Inspection } from '../../../store/inspection.repo'
import { accountSha256 } from '../../../trace/checksum'
import type { InspectionBase } from '../../inspection-base'
import { PAPER_TEXTS } from '../../paper-texts'
import { evaluateInspection, type EvaluateDeps } from '../../usecases/evaluate-inspection'
import { optionsOf } from '../../usecases/evaluation/read-round'
import { inspectionNamed, inspectionOf } from '../../usecases/inspection-named'
import { openKeptLists, type KeptListsDeps } from '../kept-lists'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'

export type RankingsDeps = EvaluateDeps & Pick<InspectionBase, 'settings'>

/** The groups of a round. */
export type GroupsOf = (inspection: Inspection) => readonly Group[]

/** Evaluated once for all kinds that are listed by groups. */
export function roundGroups(deps: RankingsDeps & KeptListsDeps): GroupsOf {
  const kept = openKeptLists<readonly Group[]>(deps)
  return (inspection) => kept(inspection.id, () => evaluateInspection(deps)(inspection))
}

/** 排名表: one a group of the round. */
export const rankings = (deps: RankingsDeps, groupsOf: GroupsOf): PaperSource => ({
  list: (inspection) => groupLines(deps, inspection, groupsOf(inspection), 'ranking'),
  ready(ref, frameOf) {
    const inspection = paperRound(deps, ref.inspectionId)
    const { group, template, templateSha256 } = groupNamed(deps, groupsOf(inspection), ref.subject)
    const checksum = rankingChecksum(inspection, group)
    const frame = frameOf(checksum)
    const { hospitals = 'mean' } = optionsOf(deps, inspection)
    const source = { frame, inspection, template, templateSha256, group, hospitals }
    const view = rankingView(source, PAPER_TEXTS[frame.language])
    return { paper: { kind: 'ranking', view }, checksum }
  },
})

/** The round of a paper: the named one, else the one that is open. @throws AppError INSPECTION_UNKNOWN, INSPECTION_AMBIGUOUS */
export const paperRound = ({ inspections }: Pick<InspectionBase, 'inspections'>, id: string | null): Inspection =>
  id === null ? inspectionNamed(inspections, undefined) : inspectionOf(inspections, id)

/** Names a group among the groups of its round. */
function rankingSubject(groups: readonly Group[], { templateId, templateVersion, split }: Group): string {
  const versions = new Set(groups.filter((group) => group.templateId === templateId).map((group) => group.templateVersion))
  const subject = versions.size > 1 ? `${templateId}@${templateVersion}` : templateId
  return split === undefined ? subject : `${subject}#${split}`
}

/** The group that a paper is of, with its table. @throws AppError REPORT_SUBJECT_UNKNOWN */
export function groupNamed({ templates }: Pick<RankingsDeps, 'templates'>, groups: readonly Group[], subject: string) {
  const group = groups.find((one) => rankingSubject(groups, one) === subject)
  if (group === undefined) throw unknownPaper(subject)
  const version = templates.find(group.templateId, group.templateVersion)
  if (version === undefined) throw new Error(`a group of the unknown template ${group.templateId}`)
  return { group, template: asScored(version.template), templateSha256: version.sha256 }
}

/** A line for each group of a round. */
export function groupLines(
  { settings }: Pick<RankingsDeps, 'settings'>,
  inspection: Inspection,
  groups: readonly Group[],
  kind: 'ranking' | 'item-losses',
): PaperLine[] {
  const { language, bureauName } = settings.read()
  const t = PAPER_TEXTS[language]
  return groups.map((group): PaperLine => {
    const { role, templateName, ranked, unranked } = group
    const standings = [...ranked, ...unranked]
    const isOpen = standings.some(({ parts }) => parts.some((part) => part.status === 'incomplete'))
    return {
      kind,
      subject: rankingSubject(groups, group),
      inspectionId: inspection.id,
      role,
      place: templateName,
      name: group.split ?? '',
      on: null,
      status: isOpen ? 'draft' : 'complete',
      codes: [group.templateId, ...standings.map((standing) => standing.subjectCode)],
      naming: {
        unit: bureauName,
        paper: t(`${kind === 'ranking' ? kind : 'itemLosses'}.title.${role}`),
        date: inspection.endsOn,
      },
    }
  })
}

/**
 * SHA-256 of the round and the group's results in canonical JSON, so that working them out again proves the paper. Ids are
 * left out: they differ from one data folder to the next.
 */
function rankingChecksum({ code, name, startsOn, endsOn }: Inspection, group: Group): string {
  const withoutIds = <S extends Standing>({ parts, ...standing }: S) => ({
    ...standing,
    parts: parts.map(({ sheetId: _sheetId, visitId: _visitId, ...part }) => part),
  })
  const results = { ...group, ranked: group.ranked.map(withoutIds), unranked: group.unranked.map(withoutIds) }
  return accountSha256({ inspection: { code, name, startsOn, endsOn }, results })
}
