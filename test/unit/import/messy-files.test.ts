import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TableKind } from '@core/registry/table-kinds'
import type { TableReading } from '@core/registry/table-reading'
import { beforeAll, describe, expect, it } from 'vitest'
import { county, MESSY, readAs, sampleNames } from './county'

interface ExpectedCell {
  readonly row: number
  readonly column: string
  readonly code: string
  readonly value: string | number | null
  readonly otherRow?: number
}
interface Expected {
  readonly file: string
  readonly kind: TableKind
  readonly encoding: string | null
  readonly sheet: string | null
  readonly ignoredSheets: readonly { readonly sheet: string; readonly state: string }[]
  readonly headerRows: readonly number[]
  readonly acceptedCount: number
  readonly refusedCount: number
  readonly acceptedRows: readonly (readonly [number, number])[]
  readonly refused: readonly ExpectedCell[]
  readonly warnings: readonly ExpectedCell[]
  readonly normalised: readonly { row: number; column: string; raw: string | number; value: string | number | null }[]
  readonly normalisedComplete: boolean
  readonly skipped: readonly { readonly from: number; readonly to: number; readonly reason: string }[]
}

const { files } = JSON.parse(readFileSync(resolve(MESSY, 'expected.json'), 'utf8')) as { files: readonly Expected[] }

/** The reading in the words of expected.json. */
function told(reading: TableReading) {
  const plain = <T extends { readonly sheet: string | null }>({ sheet: _sheet, ...cell }: T) => cell
  return {
    encoding: reading.encoding,
    sheets: reading.sheets.map(({ sheet, headerRows }) => ({ sheet, headerRows })),
    ignoredSheets: reading.ignoredSheets,
    acceptedCount: reading.records.length,
    refusedCount: new Set(reading.refused.map(({ row }) => row)).size,
    acceptedRows: ranges(reading.records.map(({ row }) => row)),
    refused: reading.refused.map(plain),
    warnings: reading.warnings.map(plain),
    skipped: reading.skipped.map(plain),
  }
}

function ranges(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last?.[1] === row - 1) last[1] = row
    else found.push([row, row])
  }
  return found
}

const asText = (cells: Expected['normalised']) =>
  cells.map(({ row, column, raw, value }) => `${row} ${column} ${raw} → ${value}`).sort()

describe('the files that bureaus send', () => {
  let names: readonly string[] = []
  beforeAll(async () => {
    names = await sampleNames()
  })

  it('are twelve', () => {
    expect(files).toHaveLength(12)
  })

  it.each(files)('$file is read as expected', async (expected) => {
    const reading = await readAs(expected.kind, resolve(MESSY, expected.file), county(names))
    const { encoding, sheet, headerRows, ignoredSheets, acceptedCount, refusedCount, acceptedRows, refused, warnings, skipped } =
      expected
    expect(told(reading)).toEqual({
      encoding,
      sheets: [{ sheet, headerRows }],
      ignoredSheets,
      acceptedCount,
      refusedCount,
      acceptedRows,
      refused,
      warnings,
      skipped,
    })
    const normalised = asText(
      expected.normalisedComplete ? reading.normalised : reading.normalised.slice(0, expected.normalised.length),
    )
    expect(normalised).toEqual(asText(expected.normalised))
  })
})
