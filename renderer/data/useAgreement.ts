import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, type Client } from './client'
import { refresh } from './useChanges'

export type AgreementStory = Awaited<ReturnType<Client['agreement']['find']>>
export type AgreementTerms = Parameters<Client['agreement']['save']>[0]['agreement']
export type AttachedFile = AgreementStory['attachments'][number]

/** Agreement, papers and successors of one pairing. */
export function useAgreement(pairingId: string) {
  return useQuery({
    ...query.agreement.find.queryOptions({ input: { pairingId } }),
    placeholderData: keepPreviousData,
  })
}

function useSaved() {
  const queries = useQueryClient()
  return () => refresh(queries, ['pairing'])
}

export function useSaveAgreement() {
  return useMutation(query.agreement.save.mutationOptions({ onSuccess: useSaved() }))
}

/** Asks for a file and attaches it; null when the dialog was cancelled. */
export function useAttachFile(pairingId: string) {
  const saved = useSaved()
  return useMutation({
    mutationFn: async () => {
      const file = await window.shell.chooseFile('attachment')
      return file === null ? null : query.agreement.attach.call({ requestId: crypto.randomUUID(), pairingId, grant: file.grant })
    },
    onSuccess: saved,
    meta: { isQuiet: true },
  })
}

export function useDetachFile() {
  return useMutation(query.agreement.detach.mutationOptions({ onSuccess: useSaved() }))
}

/** Writes a copy where the person says; null when the dialog was cancelled. */
export function useSaveCopy(pairingId: string) {
  return useMutation({
    mutationFn: async ({ sha256, name }: Pick<AttachedFile, 'sha256' | 'name'>) => {
      const file = await window.shell.chooseSaveFile(name)
      if (file === null) return null
      await query.agreement.saveCopy.call({ requestId: crypto.randomUUID(), pairingId, sha256, grant: file.grant })
      return file.label
    },
    meta: { isQuiet: true },
  })
}

export function useRenewPairing() {
  return useMutation(query.agreement.renew.mutationOptions({ onSuccess: useSaved() }))
}

export function useReplaceSupporter() {
  return useMutation(query.agreement.replaceSupporter.mutationOptions({ onSuccess: useSaved() }))
}
