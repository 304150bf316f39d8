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

/** Another value of the same kind: what a slip of the hand leaves. */
function slip(value: unknown, n: number): unknown {
  if (typeof value === 'string') return ['', ' ', `${value}x`, '长'.repeat(2_000), '=1+1', 'A1'][n % 6]
  if (typeof value === 'number') return [0, value + 1, value / 2, -value, 0.125, 1e12][n % 6]
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value))
    return [[], [...value].reverse(), [...(value as unknown[]), ...(value as unknown[])], value.slice(1)][n % 4]
  return value
}

/** Changes a document at one to four places so that each value keeps its kind. */
export const slipped: fc.Arbitrary<(json: unknown) => unknown> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.nat(100)), { minLength: 1, maxLength: 4 })
  .map(
    (slips) => (json) =>
      slips.reduce<unknown>((slipping, [n, how]) => {
        const all = places(slipping)
        const path = all[n % all.length] ?? []
        const value = path.reduce<unknown>((node, name) => (node as Json)[name], slipping)
        return spoilAt(slipping, path, slip(value, how), 6)
      }, json),
  )
