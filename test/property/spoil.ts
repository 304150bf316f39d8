import fc from 'fast-check'

/** What a careless hand or another program may leave at any place of a JSON document. */

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.0001,
  1e21,
  '',
  ' ',
  '\ud800',
  '长'.repeat(5_000),
  [],
  {},
  [[]],
  { kind: 'deduct' },
  { kind: 'sorcery' },
  { param: 'nobody' },
]

type Json = Record<string, unknown>
const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every place of a document, as the names that lead to it. */
function places(json: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (!isNode(json)) return [path]
  return [path, ...Object.entries(json).flatMap(([name, value]) => places(value, [...path, name]))]
}

function spoilAt(json: unknown, path: readonly string[], value: unknown, how: number): unknown {
  const [last, ...before] = [...path].reverse()
  if (last === undefined) return value
  const parent = before.reverse().reduce<unknown>((node, name) => (node as Json)[name], json) as Json
  if (how === 0) {
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else Reflect.deleteProperty(parent, last)
  } else if (how === 1 && Array.isArray(parent)) parent.push(parent[Number(last)])
  else if (how === 2) parent[`${last}x`] = value
  else parent[last] = value
  return json
}

/** Changes a document at one to three places; its copy is the caller's. */
export const spoiled: fc.Arbitrary<(json: unknown) => unknown> = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...VALUES), fc.nat(6)), { minLength: 1, maxLength: 3 })
  .map(
    (wounds) => (json) =>
      wounds.reduce<unknown>((spoilt, [n, value, how]) => {
        const all = places(spoilt)
        return spoilAt(spoilt, all[n % all.length] ?? [], structuredClone(value), how)
      }, json),
  )
