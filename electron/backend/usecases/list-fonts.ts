import type { Machine } from '../machine'
import type { Outputs } from '../words'

/** Serves `report.listFonts`: the press knows its faces. @throws AppError PRESS_LOST */
export const listFonts =
  ({ machine }: { readonly machine: Pick<Machine, 'press'> }) =>
  (): Promise<Outputs['report']['listFonts']> =>
    machine.press().listFonts()
