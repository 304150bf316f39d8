import { useState } from 'react'
import { useListPapers, type Paper, type PaperKind } from '../../data/useReports'
import { chosenByKind, NOTHING_CHOSEN, withKind, type Choice } from './paper-choice'

/** The ticks of a round, over all of its kinds; another round has none yet. */
export function useChoice(inspectionId: string | null) {
  const [held, setHeld] = useState<{ readonly of: string | null; readonly choice: Choice }>({
    of: inspectionId,
    choice: NOTHING_CHOSEN,
  })
  const list = useListPapers(inspectionId)
  const choice = held.of === inspectionId ? held.choice : NOTHING_CHOSEN
  const put = (kind: PaperKind, papers: readonly Paper[]) =>
    setHeld((last) => ({
      of: inspectionId,
      choice: withKind(last.of === inspectionId ? last.choice : NOTHING_CHOSEN, kind, papers),
    }))
  return {
    choice,
    counts: chosenByKind(choice),
    put,
    /** Every paper of the kind, or none. */
    putKind: async (kind: PaperKind, all: boolean) => put(kind, all ? await list(kind) : []),
    /** Every paper that there is, or none. */
    putAll: async (all: boolean) => {
      const papers = all ? await list() : []
      setHeld({ of: inspectionId, choice: new Map(papers.map((paper) => [`${paper.kind}/${paper.subject}`, paper])) })
    },
  }
}
