import { findDuplicates } from '../../core/registry/find-duplicates'
import { soundsOf } from '../pinyin-keys'
import type { WorkspaceBase } from '../workspace-base'
import type { Inputs, Outputs } from '../words'
import { organizationOf } from './amend-organization'

export type ListDuplicatesDeps = Pick<
  WorkspaceBase,
  'organizations' | 'organizationNames' | 'merges' | 'journal' | 'once' | 'now'
>

/** Serves `organization.listDuplicates`: pairs of organizations in use that may be one. */
export const listDuplicates = (deps: ListDuplicatesDeps) => (): Outputs['organization']['listDuplicates'] => {
  const former = new Map<string, string[]>()
  for (const { organizationId, name } of deps.organizationNames.listAll()) {
    former.set(organizationId, [...(former.get(organizationId) ?? []), name])
  }
  const organizations = deps.organizations.listComparable()
  const sounds = soundsOf(organizations.map(({ name }) => name))
  const candidates = organizations.map((one) => ({
    ...one,
    formerNames: former.get(one.id) ?? [],
    sound: sounds.get(one.name) ?? '',
  }))
  return findDuplicates(candidates, deps.merges.listDistinct())
}

/** Serves `organization.setDistinct`: the two were looked at and are two. */
export const setDistinct =
  (deps: ListDuplicatesDeps) =>
  (input: Inputs['organization']['setDistinct'], who: string): Outputs['organization']['setDistinct'] =>
    deps.once(input.requestId, () => {
      const [one, other] = [organizationOf(deps, input.oneId), organizationOf(deps, input.otherId)]
      if (one.id === other.id) return { savedAt: deps.now() }
      deps.merges.setDistinct(one.id, other.id)
      const after = { otherId: other.id, name: other.name }
      const entity = `organization/${one.id}`
      return {
        savedAt: deps.journal.append({ who, what: 'organization.told-apart', entity, before: null, after, reason: null }).at,
      }
    })
