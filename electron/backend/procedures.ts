import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { contract } from '../contract/contract'
import { failureOf } from './failure-of'
import type { Gate } from './gate'
import { trustingAnswers } from './trusted-answers'

/** What stands around every call; made once by compose.ts. */
export interface CallContext {
  readonly gate: Gate
  readonly newTraceId: () => string
  readonly nowMs: () => number
  /** The operator's name from the settings: one local user, no password yet. Never from the payload. */
  readonly operator: () => string
  readonly log: (fields: { name: string; ms: number; slow: number; traceId: string; code: string }, thrown?: unknown) => void
  /** What the procedure of this name writes was committed. */
  readonly written: (name: string) => void
}

/** What is asked of an import while it holds the gate, and the feed that never ends. */
const AT_ANY_TIME: ReadonlySet<string> = new Set(['import.watch', 'import.cancel', 'workspace.watchChanges'])

/** Above this many milliseconds a call is marked slow in the log. */
const SLOW_MS = 40

/** Written out: as it is inferred, every procedure of the contract would stand in it, more than the compiler writes down. */
type Procedures = ImplementerInternalWithMiddlewares<typeof contract, CallContext, CallContext & { readonly who: string }>

/** Start of every procedure: trace id → identity → timer → gate → use case → log line → failure mapping. Handlers see `context.who`. */
export const os: Procedures = implement(trustingAnswers(contract))
  .$context<CallContext>()
  .use(async ({ next, context, path, procedure }) => {
    const call = { name: path.join('.'), traceId: context.newTraceId() }
    const startedMs = context.nowMs()
    const took = () => {
      const ms = Math.round((context.nowMs() - startedMs) * 10) / 10
      return { ms, slow: ms > SLOW_MS ? 1 : 0 }
    }
    try {
      const go = () => next({ context: { who: context.operator() } })
      const result = await (AT_ANY_TIME.has(call.name) ? go() : context.gate.whenFree(go))
      if (procedure['~orpc'].meta.kind === 'write') context.written(call.name)
      context.log({ ...call, ...took(), code: 'OK' })
      return result
    } catch (thrown) {
      const { code, params } = failureOf(thrown, call.traceId, Object.keys(procedure['~orpc'].errorMap))
      context.log({ ...call, ...took(), code }, code === 'BUG' ? thrown : undefined)
      throw new ORPCError(code, { data: { params, traceId: call.traceId } })
    }
  })
