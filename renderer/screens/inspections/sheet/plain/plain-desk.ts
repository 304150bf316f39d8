import type { PlainOutcome, PlainSession } from './plain-session'

/** What the parts of a sheet without figures work with. */
export interface PlainDesk<F> {
  readonly session: PlainSession<F>
  /** Does an act and saves what it changed; false when it did nothing. */
  readonly act: (does: (session: PlainSession<F>) => PlainOutcome<F> | null) => boolean
}
