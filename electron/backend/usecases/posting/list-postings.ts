import { searchKeys } from '../../search-keys'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { readPostings, type PostingRowDeps } from './posting-rows'

/** Serves `posting.list`. */
export const listPostings = (deps: PostingRowDeps) => (): Outputs['posting']['list'] => {
  const { files, row } = readPostings(deps)
  return files.map(row)
}

/** Serves `posting.listPeople`, by name. The reading of a name is worked out once. */
export function listPeople({ postings }: Pick<WorkspaceBase, 'postings'>) {
  const readings = new Map<string, string[]>()
  const keysOf = (name: string): string[] => {
    const known = readings.get(name) ?? searchKeys({ name, code: '' })
    readings.set(name, known)
    return known
  }
  return (): Outputs['posting']['listPeople'] =>
    postings.listPeople().map((person) => ({ ...person, searchKeys: [...keysOf(person.name)] }))
}
