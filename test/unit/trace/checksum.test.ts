import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import clinic from '@resources/templates/02-recipient-clinic.json'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../electron/trace/canonical'
import { checksumOf, shortChecksum, templateSha256 } from '../../../electron/trace/checksum'
import { NOT_APPLICABLE, manualItem, sectionOf, templateOf, traceOf } from '../core/scoring/template-builder'

const template = templateOf([sectionOf('A', [manualItem('A1', 6), manualItem('A2', 4)])])

describe('canonicalJson', () => {
  it('writes RFC 8785: keys by code unit, shortest numbers, no blanks', () => {
    expect(canonicalJson({ b: 1.5, a: [1e21, -0, '€'], '€': null, ö: { y: true, x: '\u000f"' } })).toBe(
      '{"a":[1e+21,0,"€"],"b":1.5,"ö":{"x":"\\u000f\\"","y":true},"€":null}',
    )
  })
  it('refuses what is no JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow('no JSON value')
  })
})

describe('templateSha256', () => {
  it('hashes the whole document, not the order or layout it was written in', () => {
    const turned = Object.fromEntries(Object.entries(clinic).reverse())
    expect(templateSha256(turned)).toBe(templateSha256(clinic))
    expect(templateSha256({ ...clinic, notes: [] })).not.toBe(templateSha256(clinic))
    expect(templateSha256({ ...clinic, issuer: '示例局' })).not.toBe(templateSha256(clinic))
  })
  it('is the SHA-256 of its canonical bytes', () => {
    const read: unknown = JSON.parse(readFileSync('resources/templates/02-recipient-clinic.json', 'utf8'))
    expect(templateSha256(read)).toBe(
      createHash('sha256')
        .update(Buffer.from(canonicalJson(read), 'utf8'))
        .digest('hex'),
    )
  })
})

describe('checksumOf', () => {
  it('changes with every fact, reason, parameter, veto and template', () => {
    const facts = { A1: { points: 6 }, A2: NOT_APPLICABLE }
    const one = traceOf(template, facts)
    const others = [
      traceOf(template, { ...facts, A1: { points: 6, reason: '说明' } }),
      traceOf(template, { ...facts, A1: { points: 5.999 } }),
      traceOf(template, { ...facts, A2: { ...NOT_APPLICABLE, reason: '另一理由' } }),
      traceOf({ ...template, vetoes: [{ code: 'V1', title: '否决' }] }, facts, { vetoes: ['V1'] }),
      traceOf({ ...template, parameters: [{ id: 'p', label: '', default: 1, unit: '' }] }, facts),
      { ...one, template: { ...one.template, sha256: 'f'.repeat(64) } },
    ]
    const sums = [one, ...others].map(checksumOf)
    expect(new Set(sums).size).toBe(sums.length)
    expect(checksumOf(structuredClone(one))).toBe(sums[0])
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/)
  })
  it('is printed as its first 16 digits in groups of four', () => {
    expect(shortChecksum('3f2a90b177c40d5e' + 'a'.repeat(48))).toBe('3f2a 90b1 77c4 0d5e')
  })
})
