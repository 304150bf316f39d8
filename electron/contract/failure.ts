import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { ErrorCode } from '../core/shared/error-code'

/** What goes with a code. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- of an interface the compiler writes the name; a type it writes out for each code of each call, until it gives up
export interface FailureData extends z.ZodType<{ params: Record<string, string | number>; traceId: string }> {}

const data: FailureData = z.strictObject({
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  traceId: z.string(),
})

export interface DeclaredFailure {
  data: FailureData
}

/** Declares the codes a procedure may answer with; the client then sees them typed. */
export const fails = <C extends ErrorCode>(...codes: C[]) =>
  Object.fromEntries(codes.map((code) => [code, { data }])) as Record<C, DeclaredFailure>

/** Codes any procedure may answer with. */
const COMMON = fails('INPUT_INVALID', 'BUG', 'WORKSPACE_NOT_OPEN', 'NOT_FOUND', 'DISK_FULL', 'STORE_BUSY')

/** Start of every procedure: a read may be retried, a write carries a requestId and may not, and may meet a locked round. */
export const read = oc.$meta({ kind: 'read' }).errors(COMMON)
export const write = oc.$meta({ kind: 'write' }).errors({ ...COMMON, ...fails('ROUND_LOCKED') })
