import type { ErrorCode } from '@core/shared/error-code'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { toFailure } from './failure'
import { reportSaved, reportSaveFailed, reportSaving } from './save-state'

declare module '@tanstack/react-query' {
  interface Register {
    /** `isQuiet`: the write is not the person's data (a print job, say), so the status bar does not speak of it. */
    mutationMeta: { readonly isQuiet?: boolean }
  }
}

const savedAt = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'savedAt' in answer && typeof answer.savedAt === 'string'
    ? answer.savedAt
    : new Date().toISOString()

/** Failures that do not lie in what was sent: the same write may pass when it is sent again. */
const MAY_PASS_LATER: readonly ErrorCode[] = ['BACKEND_LOST', 'DISK_FULL', 'BUG']

/**
 * Reads are fresh until a change is announced or the backend comes back, and are asked again when it was lost;
 * writes are never repeated by themselves. The window has no network, so no state of it may hold a call back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onMutate: (_variables, mutation) => {
        if (mutation.meta?.isQuiet !== true) reportSaving()
      },
      onSuccess: (answer, _variables, _result, mutation) => {
        if (mutation.meta?.isQuiet !== true) reportSaved(savedAt(answer))
      },
      onError: (thrown, variables, _result, mutation) => {
        if (mutation.meta?.isQuiet === true) return
        const failure = toFailure(thrown)
        const again = () => void mutation.execute(variables).catch(() => undefined) // its failure comes back through onError
        reportSaveFailed(failure, MAY_PASS_LATER.includes(failure.code) ? again : null)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, thrown) => failures < 2 && toFailure(thrown).code === 'BACKEND_LOST',
        retryDelay: 100,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
