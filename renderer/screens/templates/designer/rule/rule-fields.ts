import type { Patch } from '@core/drafting/patched'
import type { Rule } from '@core/scoring/template'

/** What the fields of one kind of rule work with. */
export interface RuleFieldsProps<R extends Rule> {
  readonly rule: R
  /** Changes fields of the rule as it stands then; undefined takes one away. */
  readonly put: (patch: Patch<R> | ((rule: R) => Patch<R>)) => void
}
