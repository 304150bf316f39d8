import { implement, ORPCError } from '@orpc/server'
import { pressContract } from '../contract/press.contract'
import { AppError } from '../core/shared/app-error'
import { openCoverage } from './coverage'
import type { FontPlan } from './fonts'
import type { Press } from './pool'

export interface PressContext {
  readonly newTraceId: () => string
  readonly nowMs: () => number
  readonly log: (fields: { name: string; ms: number; traceId: string; code: string }, thrown?: unknown) => void
}

const os = implement(pressContract)
  .$context<PressContext>()
  .use(async ({ next, context, path, procedure }) => {
    const call = { name: path.join('.'), traceId: context.newTraceId() }
    const startedMs = context.nowMs()
    const report = (code: string, thrown?: unknown) =>
      context.log({ ...call, ms: Math.round((context.nowMs() - startedMs) * 10) / 10, code }, thrown)
    try {
      const result = await next()
      report('OK')
      return result
    } catch (thrown) {
      const failure = AppError.toFailure(thrown, call.traceId)
      const code = failure.code in procedure['~orpc'].errorMap ? failure.code : 'BUG'
      report(code, code === 'BUG' ? thrown : undefined)
      throw new ORPCError(code, { data: { params: code === 'BUG' ? {} : failure.params, traceId: call.traceId } })
    }
  })

/** The procedures of port B. */
export function buildPressRouter(press: Press, fonts: () => FontPlan) {
  let missing: ReturnType<typeof openCoverage> | undefined
  return os.router({
    print: os.print.handler(({ input }) => press.print(input.paper, input.target, input.format)),
    bindFiles: os.bindFiles.handler(async ({ input }) => {
      const { pages, ...file } = await press.bind(input.files, input.target)
      return { ...file, pages: [...pages] }
    }),
    missing: os.missing.handler(({ input }) => (missing ??= openCoverage(fonts()))(input.characters)),
    listFonts: os.listFonts.handler(() => [...fonts().roles]),
  })
}
