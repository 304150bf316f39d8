import type { PrintRoom } from '../print-room'
import type { Inputs, Outputs } from '../words'

/** Serves `report.cancelPrintJob`: sends nothing more to the press and waits for what is under way; what was saved stays. */
export const cancelPrintJob =
  ({ room }: { readonly room: PrintRoom }) =>
  async ({ jobId }: Inputs['report']['cancelPrintJob']): Promise<Outputs['report']['cancelPrintJob']> => ({
    done: await room.cancel(jobId),
  })
