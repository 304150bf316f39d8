import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { ErrorCode } from '../core/shared/error-code'

const data = z.strictObject({
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  traceId: z.string(),
})

/** Declares the codes a procedure may answer with; the client then sees them typed. */
export const fails = <C extends ErrorCode>(...codes: C[]) =>
  Object.fromEntries(codes.map((code) => [code, { data }])) as Record<C, { data: typeof data }>

/** Codes any procedure may answer with. */
const COMMON = fails('INPUT_INVALID', 'BUG', 'WORKSPACE_NOT_OPEN', 'NOT_FOUND', 'DISK_FULL', 'STORE_BUSY')

/** Start of every procedure: a read may be retried, a write carries a requestId and may not. */
export const read = oc.$meta({ kind: 'read' }).errors(COMMON)
export const write = oc.$meta({ kind: 'write' }).errors(COMMON)
