import type { ScoredTemplate, SheetVetoEffect, Veto, VetoEffect } from './template'

/** Vetoes (一票否决) raised on a sheet and what they do to it. */
export interface WeighedVetoes {
  /** In the order of the template. */
  readonly codes: readonly string[]
  /** The strongest effect on total and grade; the weaker ones are only listed. */
  readonly strongest: SheetVetoEffect | null
  /** Codes of the sections that count 0. */
  readonly zeroedSections: readonly string[]
}

const STRONGEST_FIRST: readonly SheetVetoEffect[] = ['zero_total', 'force_grade', 'no_rank']

/** Codes of the vetoes that were raised, in any order; a score holds them as the facts do. */
interface Raised {
  readonly vetoes: readonly string[]
}

/** What was raised, in the order of the template. */
export const raisedVetoes = ({ vetoes = [] }: Pick<ScoredTemplate, 'vetoes'>, raised: Raised): readonly Veto[] =>
  vetoes.filter(({ code }) => raised.vetoes.includes(code))

/** The effect of a veto: its own, else that of its template. */
export const effectOf = (veto: Pick<Veto, 'effect'>, { vetoPolicy }: Pick<ScoredTemplate, 'vetoPolicy'>): VetoEffect =>
  veto.effect ?? vetoPolicy.effect

/** What the raised vetoes do together (norm of scores, section 4, step 4). */
export function weighVetoes(template: Pick<ScoredTemplate, 'vetoes' | 'vetoPolicy'>, sheet: Raised): WeighedVetoes {
  const raised = raisedVetoes(template, sheet)
  const effects = raised.map((veto) => effectOf(veto, template))
  return {
    codes: raised.map(({ code }) => code),
    strongest: STRONGEST_FIRST.find((effect) => effects.includes(effect)) ?? null,
    zeroedSections: raised.flatMap(({ effect, section }) =>
      effect === 'zero_section' && section !== undefined ? [section] : [],
    ),
  }
}
