import { referenceDay } from '../../core/scheme/reference-day'
import { localDate } from '../local-date'
import type { Machine } from '../machine'
import type { Workspace } from '../open-workspace'
import { operatorName } from '../operator'
import type { Session } from '../session'
import type { Outputs } from '../words'

export type Status = Outputs['workspace']['status']

/** Serves `workspace.status`, also while no folder is open. */
export function workspaceStatus(machine: Machine, session: Session): () => Status {
  return () => {
    const state = session.state()
    if (state.state === 'open') return openStatus(state.workspace)
    return {
      state: state.state,
      folder: state.state === 'failed' ? state.folder : null,
      isSample: false,
      bureauName: '',
      operator: operatorName('', machine.language),
      scheme: null,
      referenceOn: referenceDay(localDate(machine.now()), null),
      workingOn: localDate(machine.now()),
      counts: null,
      failure: state.state === 'failed' ? { code: state.failure.code, params: { ...state.failure.params } } : null,
    }
  }
}

function openStatus(workspace: Workspace): Status {
  const { bureauName, operator, isSample, language } = workspace.base.settings.read()
  const scheme = workspace.base.schemes.findCurrent()
  return {
    state: 'open',
    folder: workspace.folder,
    isSample,
    bureauName,
    operator: operatorName(operator, language),
    scheme: scheme === undefined ? null : { name: scheme.name, startsOn: scheme.startsOn, endsOn: scheme.endsOn },
    referenceOn: workspace.base.referenceOn(),
    workingOn: workspace.base.workingOn(),
    counts: countsOf(workspace),
    failure: null,
  }
}

/** How much the workspace holds; organizations without the archived ones. */
export const countsOf = ({ base, inspection }: Workspace): NonNullable<Status['counts']> => ({
  organizations: base.organizations.count(),
  pairings: base.pairings.count(),
  postings: base.postings.count(),
  ...inspection.counts(),
})
