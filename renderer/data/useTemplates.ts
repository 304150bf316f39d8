import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { query, type Client } from './client'

export type TemplateLine = Awaited<ReturnType<Client['template']['list']>>[number]
export type PublishedTemplate = Awaited<ReturnType<Client['template']['find']>>

/** One published version. */
export interface TemplateVersion {
  readonly id: string
  readonly version: string
}

const NONE: readonly TemplateLine[] = []

/** Every published version; empty while they are read for the first time. */
export function useTemplates() {
  const { data = NONE, error, isPending } = useQuery(query.template.list.queryOptions())
  return { templates: data, error, isPending }
}

/** One published version with its document. The one shown before stays until the new one is there. */
export function useTemplate(wanted: TemplateVersion | null) {
  return useQuery({
    ...query.template.find.queryOptions({ input: { id: wanted?.id ?? '', version: wanted?.version ?? '' } }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  })
}

/** The documents of several versions, those that have arrived, in the order asked for; the first error of those that have not. */
export function useTemplateDocuments(wanted: readonly TemplateVersion[]) {
  return useQueries({
    queries: wanted.map(({ id, version }) => query.template.find.queryOptions({ input: { id, version } })),
    combine: documentsOf,
  })
}

const documentsOf = (answers: readonly { readonly data: PublishedTemplate | undefined; readonly error: Error | null }[]) => ({
  documents: answers.flatMap(({ data }) => (data === undefined ? [] : [data.document])),
  error: answers.find(({ error }) => error !== null)?.error ?? null,
})
