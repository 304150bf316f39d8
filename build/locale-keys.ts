import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths.ts'

const MASTER = 'zh-CN'
const PLURAL = /_(zero|one|two|few|many|other)$/
const PLACEHOLDER = /\{\{-?\s*([\w.]+)[^}]*\}\}/g

type Tree = { readonly [key: string]: Tree | string }
type Texts = ReadonlyMap<string, string>

/**
 * Where the locales in `folder` differ: a namespace, a key or a placeholder that one has and the other lacks, an empty
 * text. Plural forms count as one key, since Chinese has one form where English has two.
 * @throws Error when there are no texts at all.
 */
export function localeFaults(folder: string): readonly string[] {
  const master = textsOf(join(folder, MASTER))
  if (master.size === 0) throw new Error(`no texts in ${join(folder, MASTER)}`)
  const others = readdirSync(folder).filter((name) => name !== MASTER)
  return [
    ...emptyTexts(MASTER, master),
    ...others.flatMap((name) => {
      const other = textsOf(join(folder, name))
      return [
        ...emptyTexts(name, other),
        ...missing(master, other, name),
        ...missing(other, master, MASTER),
        ...placeholders(master, other, name),
      ]
    }),
  ]
}

/** "namespace:path.to.key" → text; each plural form under the key with its suffix. */
function textsOf(folder: string): Texts {
  const texts = new Map<string, string>()
  const walk = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(`${path}${key}`, value)
      else walk(value, `${path}${key}.`)
    }
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.json')) walk(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree, `${file.slice(0, -5)}:`)
  }
  return texts
}

const keysOf = (texts: Texts): ReadonlySet<string> => new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))

const emptyTexts = (name: string, texts: Texts): string[] =>
  [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${name}: ${key} is empty`)

function missing(from: Texts, to: Texts, name: string): string[] {
  const there = keysOf(to)
  return [...keysOf(from)].filter((key) => !there.has(key)).map((key) => `${name}: ${key} is missing`)
}

const list = (names: ReadonlySet<string>): string => [...names].sort().join(', ') || 'none'

function placeholders(master: Texts, other: Texts, name: string): string[] {
  const byKey = (texts: Texts): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>()
    for (const [key, text] of texts) {
      const names = found.get(key.replace(PLURAL, '')) ?? new Set()
      for (const [, placeholder = ''] of text.matchAll(PLACEHOLDER)) if (placeholder !== 'count') names.add(placeholder)
      found.set(key.replace(PLURAL, ''), names)
    }
    return found
  }
  const theirs = byKey(other)
  return [...byKey(master)].flatMap(([key, names]) => {
    const others = theirs.get(key)
    if (others === undefined || list(names) === list(others)) return []
    return [`${name}: ${key} has placeholders ${list(others)}, ${MASTER} has ${list(names)}`]
  })
}

if (import.meta.main) {
  const faults = localeFaults(inProject('resources/locales'))
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  if (faults.length > 0) process.exitCode = 1
}
