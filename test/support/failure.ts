import { ORPCError } from '@orpc/client'

/** Code and parameters with which a call failed; the call must fail, and with a declared code. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ code: string; params: Readonly<Record<string, string | number>> }> {
  try {
    await call
  } catch (thrown) {
    if (!(thrown instanceof ORPCError)) throw thrown
    return { code: String(thrown.code), params: (thrown.data as { params: Record<string, string | number> }).params }
  }
  throw new Error('the call did not fail')
}
