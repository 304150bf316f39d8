import { z } from 'zod'
import { read, write } from './failure'
import { date, requestId, word } from './values'

/** A calendar date as the key of a list. */
const names = z.record(date, z.string())

export const calendarContract = {
  /** 工作历: the statutory days with the bureau's own; plain data for core/scheme/work-calendar. */
  find: read.output(
    z.strictObject({
      edition: z.string(),
      firstYear: z.int(),
      lastYear: z.int(),
      restDays: names,
      workDays: names,
      ownDays: z.record(date, z.strictObject({ isWorking: z.boolean(), name: word })),
    }),
  ),
  /** `statutory`: the day goes by the statutory calendar again. A day that is so anyway is not kept as an own one. */
  setDay: write
    .input(z.strictObject({ requestId, date, as: z.enum(['work', 'rest', 'statutory']), name: word }))
    .output(z.strictObject({ savedAt: z.string() })),
}
