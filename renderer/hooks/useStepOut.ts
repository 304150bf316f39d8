import { focusFirstPane, isInSidePane } from './pane-ring'
import { useKey } from './useKey'

/**
 * Esc, one level out: from the side panel to the list, from a form to what it was opened over, from the list to all of it.
 * @param leaveForm Closes the form that is open; null while there is none.
 * @param showAll Takes back what narrows the list.
 */
export function useStepOut(leaveForm: (() => void) | null, showAll: () => void, isOn = true): void {
  const stepOut = () => {
    if (isInSidePane()) focusFirstPane()
    else if (leaveForm === null) showAll()
    leaveForm?.()
    return true
  }
  useKey('Escape', stepOut, isOn, true)
}
