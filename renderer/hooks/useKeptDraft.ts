import { useState } from 'react'

/**
 * A form that is not yet a record, kept on this computer so that neither a refusal nor a closed window loses it.
 * @param name Where it is kept, "pairing.record".
 * @returns The draft, a function that keeps a new one, and one that forgets it and begins anew.
 */
export function useKeptDraft<Draft extends object>(
  name: string,
  fresh: () => Draft,
): readonly [draft: Draft, keep: (draft: Draft) => void, forget: () => void] {
  const key = `draft.${name}`
  const [draft, setDraft] = useState<Draft>(() => ({ ...fresh(), ...readKept(key) }))
  const keep = (next: Draft) => {
    localStorage.setItem(key, JSON.stringify(next))
    setDraft(next)
  }
  const forget = () => {
    localStorage.removeItem(key)
    setDraft(fresh())
  }
  return [draft, keep, forget]
}

/** What was kept; a text that is no longer a draft is as good as none. */
function readKept(key: string): object {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}
