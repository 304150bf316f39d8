import { QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { query } from '../../../renderer/data/client'
import { refresh } from '../../../renderer/data/useChanges'

const ID = '01a201aa-8bd7-7030-b8af-9c131bf1e6b7'
const keys: Readonly<Record<string, QueryKey>> = {
  rounds: query.inspection.list.queryKey(),
  round: query.inspection.find.queryKey({ input: { id: ID } }),
  visit: query.inspection.findVisit.queryKey({ input: { id: ID } }),
  ranking: query.evaluation.results.queryKey({ input: { inspectionId: ID } }),
  papers: query.report.list.queryKey({ input: { inspectionId: ID } }),
  preview: query.report.preview.queryKey({ input: { kind: 'ranking', subject: 'SH-2025' } }),
  official: query.official.find.queryKey({ input: { inspectionId: ID, kind: 'arrangement' } }),
  pair: query.pairing.find.queryKey({ input: { id: ID } }),
  pairs: query.pairing.list.queryKey(),
  institution: query.organization.find.queryKey({ input: { id: ID } }),
  institutions: query.organization.list.queryKey(),
  templates: query.template.list.queryKey(),
  sheet: query.sheet.find.queryKey({ input: { id: ID } }),
  status: query.workspace.status.queryKey(),
  workbench: query.workbench.find.queryKey(),
}

/** What is read again after a change of these areas. */
async function readAgain(...areas: Parameters<typeof refresh>[1][number][]): Promise<string[]> {
  const queries = new QueryClient()
  for (const key of Object.values(keys)) queries.setQueryData(key, {})
  await refresh(queries, areas)
  return Object.entries(keys).flatMap(([name, key]) => (queries.getQueryState(key)?.isInvalidated === true ? [name] : []))
}

describe('after a save', () => {
  it('of an answer, only what tells of answers is old: no round, no long list', async () => {
    expect(await readAgain('answer')).toEqual([
      ...['round', 'visit', 'ranking', 'papers', 'preview', 'official', 'pair', 'institution', 'sheet'],
    ])
  })

  it('of a sheet as a whole, the counts of the rounds and of the templates are old too', async () => {
    expect(await readAgain('sheet')).toEqual(expect.arrayContaining(['rounds', 'visit', 'papers', 'templates', 'sheet']))
  })

  it.each([
    ...(['workspace', 'organization', 'pairing', 'planning', 'posting', 'calendar', 'plan'] as const),
    ...(['inspection', 'sheet', 'rectification'] as const),
  ])('of %s, what is due is read again', async (area) => {
    expect(await readAgain(area)).toContain('workbench')
  })

  it('of a printed paper, its list is old and no preview is printed anew', async () => {
    expect(await readAgain('report')).toEqual(['papers'])
  })

  it.each(['workspace', 'plan', 'official'] as const)('of %s, official papers are drafted and shown anew', async (area) => {
    expect(await readAgain(area)).toEqual(expect.arrayContaining(['papers', 'preview', 'official']))
  })

  it('of a pairing, its lists are old and no sheet is', async () => {
    const old = await readAgain('pairing')
    expect(old).toEqual(expect.arrayContaining(['pairs', 'institutions']))
    expect(old).not.toContain('sheet')
  })

  it('what was being read for the first time is read from after the change', async () => {
    const queries = new QueryClient()
    let isFirst = true
    let answerFirst = (_text: string): void => undefined
    const read = (): Promise<string> => {
      if (!isFirst) return Promise.resolve('after')
      isFirst = false
      return new Promise((resolve) => (answerFirst = resolve))
    }
    const observer = new QueryObserver(queries, { queryKey: keys.official ?? [], queryFn: read })
    const leave = observer.subscribe(() => undefined)
    await refresh(queries, ['official'])
    answerFirst('before')
    expect(observer.getCurrentResult().data).toBe('after')
    leave()
  })
})
