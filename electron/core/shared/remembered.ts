/**
 * The same function, which works each answer out once and keeps it: lists of thousands ask the same few hundred questions.
 * @param make Gives the same for the same key, and never undefined; what it throws is not kept.
 */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = make(key)
    known.set(key, value)
    return value
  }
}
