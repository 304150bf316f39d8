import { searchKeys } from '../../search-keys'
import type { WorkspaceBase } from '../../workspace-base'
import type { Outputs } from '../../words'
import { readPostings, type PostingRowDeps } from './posting-rows'

/** Serves `posting.list`. */
export const listPostings = (deps: PostingRowDeps) => (): Outputs['posting']['list'] => {
  const { files, row } = readPostings(deps)
  return files.map(row)
}

/** Serves `posting.listPeople`, by name. */
export const listPeople =
  ({ postings }: Pick<WorkspaceBase, 'postings'>) =>
  (): Outputs['posting']['listPeople'] =>
    postings.listPeople().map(({ id, name, organizationId, title, specialty, searchKeys: kept }) => ({
      id,
      name,
      organizationId,
      title,
      specialty,
      // Rows from before keys were kept have none yet.
      searchKeys: kept.length > 0 ? [...kept] : searchKeys({ name, code: '' }),
    }))
