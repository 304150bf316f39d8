import { useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type Round = Awaited<ReturnType<Client['inspection']['list']>>[number]

const NONE: readonly Round[] = []

/** Inspection rounds; the one asked for, else the open one, else the last. */
export function useRounds(wanted: string | undefined) {
  const { data: rounds = NONE, error, isPending } = useQuery(query.inspection.list.queryOptions())
  const round = rounds.find(({ id }) => id === wanted) ?? rounds.find(({ isOpen }) => isOpen) ?? rounds.at(-1) ?? null
  return { rounds, round, error, isPending }
}
