import { useState } from 'react'
import { useListPapers, type Paper, type PaperKind } from '../../data/useReports'
import { chosenByKind, NOTHING_CHOSEN, withKind, type Choice } from './paper-choice'
import { paperKey } from './paper-list'

/** The ticks of a round, over all of its kinds; another round has none yet. */
export function useChoice(inspectionId: string | null) {
  const [held, setHeld] = useState<{ readonly of: string | null; readonly choice: Choice }>({
    of: inspectionId,
    choice: NOTHING_CHOSEN,
  })
  const [reading, setReading] = useState(0)
  const list = useListPapers(inspectionId)
  const choice = held.of === inspectionId ? held.choice : NOTHING_CHOSEN
  const put = (kind: PaperKind, papers: readonly Paper[]) =>
    setHeld((last) => ({
      of: inspectionId,
      choice: withKind(last.of === inspectionId ? last.choice : NOTHING_CHOSEN, kind, papers),
    }))
  /** Reads papers for a tick, so that nothing is handed out as if the tick were not there. */
  const read = async (kind?: PaperKind): Promise<readonly Paper[]> => {
    setReading((many) => many + 1)
    try {
      return await list(kind)
    } finally {
      setReading((many) => many - 1)
    }
  }
  return {
    choice,
    counts: chosenByKind(choice),
    /** A tick was set whose papers are not there yet. */
    isReading: reading > 0,
    put,
    /** Every paper of the kind, or none. */
    putKind: async (kind: PaperKind, all: boolean) => put(kind, all ? await read(kind) : []),
    /** Every paper that there is, or none. */
    putAll: async (all: boolean) => {
      const papers = all ? await read() : []
      setHeld({ of: inspectionId, choice: new Map(papers.map((paper) => [paperKey(paper), paper])) })
    },
  }
}
