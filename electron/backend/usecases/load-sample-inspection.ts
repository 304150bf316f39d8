import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Inspection } from '../inspection'
import { readJson } from '../read-json'
import type { WorkspaceBase } from '../workspace-base'

/** What a round needs of a scheme document: its name, the teams and the days of the stage in which they are out. */
const schemeDocument = z.object({
  stages: z.array(z.object({ id: z.string(), start: z.iso.date(), end: z.iso.date() })),
  teams: z.array(z.object({ name: z.string(), members: z.array(z.string()) })),
})
/** 督查阶段 */
const FIELD_STAGE = 'S2'

/**
 * Fills a new sample with its templates, its round and its visits, after scheme, registry, pairings and postings are in.
 * Runs inside the one transaction that makes the sample, so it is synchronous.
 * @param folder `resources/samples/<name>`
 */
export function loadSampleInspection(base: WorkspaceBase, inspection: Inspection, folder: string, who: string): void {
  inspection.publishShippedTemplates(who)
  const round = openRoundOfScheme(base, inspection, who)
  const visits = join(folder, 'visits')
  for (const file of readdirSync(visits).sort()) {
    inspection.importVisit(readJson(join(visits, file)), round, { who, reason: null })
  }
}

function openRoundOfScheme(base: WorkspaceBase, inspection: Inspection, who: string): ReturnType<Inspection['openRound']> {
  const scheme = base.schemes.findCurrent()
  if (scheme === undefined) throw new Error('a sample without a scheme')
  const { stages, teams } = schemeDocument.parse(scheme.document)
  const stage = stages.find((one) => one.id === FIELD_STAGE)
  const period = { startsOn: stage?.start ?? scheme.startsOn, endsOn: stage?.end ?? scheme.endsOn }
  return inspection.openRound({ code: scheme.code, name: '2013年专项督查', ...period, teams }, who)
}
