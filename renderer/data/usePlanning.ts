import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type Planning = Awaited<ReturnType<Client['planning']['read']>>
export type PlannedRecipient = Planning['recipients'][number]
export type PlannedSupporter = Planning['supporters'][number]
export type Need = PlannedRecipient['needs'][number]
export type Offer = PlannedSupporter['departments'][number]
export type Coverage = Awaited<ReturnType<Client['planning']['coverage']>>

/** Needs, supply and the proposal of the current scheme. */
export const usePlanning = () => useQuery(query.planning.read.queryOptions())

/** Who is without support today, who has too much, and what will soon be over. */
export const useCoverage = () => useQuery(query.planning.coverage.queryOptions())

const NO_CAPACITIES: ReadonlyMap<string, number> = new Map()

/** Clinics each hospital said it can take. */
export function useCapacities(): ReadonlyMap<string, number> {
  const { data } = useCoverage()
  return useMemo(
    () =>
      data === undefined ? NO_CAPACITIES : new Map(data.capacities.map(({ supporterId, capacity }) => [supporterId, capacity])),
    [data],
  )
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['planning'])
}

export function useSaveNeeds() {
  return useMutation(query.planning.saveNeeds.mutationOptions({ onSuccess: useSaved() }))
}

export function useSaveSupply() {
  return useMutation(query.planning.saveSupply.mutationOptions({ onSuccess: useSaved() }))
}

/** Asks the solver; the proposal it makes takes the place of the former one. */
export function usePropose() {
  return useMutation(query.planning.propose.mutationOptions({ onSuccess: useSaved() }))
}

export function useChangePair() {
  return useMutation(query.planning.changePair.mutationOptions({ onSuccess: useSaved() }))
}

export function useSetRule() {
  return useMutation(query.planning.setRule.mutationOptions({ onSuccess: useSaved() }))
}

/** All pairs of the proposal become pairings. */
export function useAcceptProposal() {
  const queries = useQueryClient()
  return useMutation(
    query.planning.accept.mutationOptions({ onSuccess: () => refresh(queries, ['workspace', 'pairing', 'planning']) }),
  )
}

/** Writes both forms where the person says; null when the dialog was cancelled. */
export function useExportForms() {
  return useMutation({
    mutationFn: async (fileName: string) => {
      const file = await window.shell.chooseSaveFile(fileName)
      if (file === null) return null
      await query.planning.exportForms.call({ requestId: crypto.randomUUID(), grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}

/** Reads forms that came back; null when the dialog was cancelled. */
export function useReadForms() {
  const saved = useSaved()
  return useMutation({
    mutationFn: async () => {
      const file = await window.shell.chooseFile('import')
      return file === null ? null : query.planning.readForms.call({ requestId: crypto.randomUUID(), grant: file.grant })
    },
    onSuccess: saved,
    meta: { isQuiet: true },
  })
}

/** Takes over cells that were pasted into the needs or the supply. */
export function usePastePlanning() {
  return useMutation(query.planning.paste.mutationOptions({ onSuccess: useSaved() }))
}
