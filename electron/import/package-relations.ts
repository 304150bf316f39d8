import type { Archive } from './open-archive'
import { readXml } from './xml-events'

interface Relation {
  readonly type: string
  readonly target: string
}

/** The part of an office file that holds its document: a workbook or a text. @returns null when the archive is none */
export async function mainPart(archive: Archive): Promise<string | null> {
  if (!archive.has('_rels/.rels')) return null
  const main = [...(await readRelations(archive, '')).values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  return main === undefined || !archive.has(main) || !main.toLowerCase().endsWith('.xml') ? null : main
}

/** Relations of a part by id, targets as paths from the root; those of "" are the relations of the package. */
export async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(name)) return relations
  await readXml(archive.read(name), {
    open(tag, { Id = '', Type = '', Target = '', TargetMode = '' }) {
      if (tag === 'Relationship' && TargetMode !== 'External')
        relations.set(Id, { type: Type, target: resolvePath(folder, Target) })
    },
  })
  return relations
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
