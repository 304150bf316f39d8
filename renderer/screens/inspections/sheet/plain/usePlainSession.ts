import type { SheetEntries } from '@core/inspection/sheet'
import type { Sheet } from '../../../../data/useSheet'
import { usePlace } from '../../../../hooks/usePlace'
import { entriesOf, isLocked, useSession } from '../useSession'
import type { PlainForm } from './plain-form'
import { rereadPlain, startPlain, type PlainSession } from './plain-session'

const again = <F>(session: PlainSession<F>, entries: SheetEntries, isFinished: boolean): PlainSession<F> =>
  rereadPlain(session, entries as SheetEntries<F>, isFinished) // facts of this sheet are those of its template

/** The session of a graded sheet or a questionnaire. @param reasons Why an item commonly does not apply. */
export function usePlainSession<F>(sheet: Sheet, form: PlainForm<F>, reasons: readonly string[]) {
  const at = usePlace().params.itemCode
  const begin = (before: PlainSession<F> | undefined): PlainSession<F> => {
    const entries = entriesOf(sheet) as SheetEntries<F>
    const fresh = startPlain({ form, reasons, entries, isLocked: isLocked(sheet), at })
    if (before === undefined) return fresh
    const resumed = rereadPlain({ ...before, form, reasons, finding: null, field: null }, entries, fresh.isLocked)
    return at === undefined ? resumed : { ...resumed, current: fresh.current }
  }
  return useSession<PlainSession<F>>(sheet, { begin, reread: again<F> })
}
