import { matchedPart } from './matching'

export interface MatchedNameProps {
  readonly name: string
  readonly searchKeys: readonly string[]
  /** What was typed to find it. */
  readonly typed: string
}

/** A name that was found, the characters that were typed in bold, also when they were typed as pinyin. */
export function MatchedName({ name, searchKeys, typed }: MatchedNameProps) {
  const part = matchedPart(name, searchKeys, typed)
  if (part === null) return <span>{name}</span>
  return (
    <span>
      {name.slice(0, part.from)}
      <b>{name.slice(part.from, part.to)}</b>
      {name.slice(part.to)}
    </span>
  )
}
