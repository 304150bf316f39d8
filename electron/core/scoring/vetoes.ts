import type { SheetInput } from './fact'
import type { SheetVetoEffect, ScoredTemplate } from './template'

/** Vetoes (一票否决) raised on a sheet and what they do to it. */
export interface RaisedVetoes {
  /** In the order of the template. */
  readonly codes: readonly string[]
  /** The strongest effect on total and grade; the weaker ones are only listed. */
  readonly strongest: SheetVetoEffect | null
  /** Codes of the sections that count 0. */
  readonly zeroedSections: readonly string[]
}

const STRONGEST_FIRST: readonly SheetVetoEffect[] = ['zero_total', 'force_grade', 'no_rank']

export function raisedVetoes(template: ScoredTemplate, input: SheetInput): RaisedVetoes {
  const raised = (template.vetoes ?? []).filter((veto) => input.vetoes.includes(veto.code))
  const effects = raised.map((veto) => veto.effect ?? template.vetoPolicy.effect)
  return {
    codes: raised.map((veto) => veto.code),
    strongest: STRONGEST_FIRST.find((effect) => effects.includes(effect)) ?? null,
    zeroedSections: raised.flatMap((veto) =>
      veto.effect === 'zero_section' && veto.section !== undefined ? [veto.section] : [],
    ),
  }
}
