import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { registrySentence } from '@core/papers/registry-sentence'
import type { Fact } from '@core/scoring/fact'
import { readScoredTemplate } from '@core/scoring/read-scored-template'
import { sectionItems } from '@core/scoring/template-items'
import { ZH } from '../../../support/papers'

const path = resolve(import.meta.dirname, '../../../../resources/templates/01-supporting-hospital.json')
const template = readScoredTemplate(JSON.parse(readFileSync(path, 'utf8')), '')
const itemOf = (code: string) => sectionItems(template).find((item) => item.code === code)!

test.each<[string, Fact, Fact, string]>([
  ['B1', { numerator: 43, denominator: 65 }, { numerator: 40, denominator: 65 }, '登记 43/65，现场 40/65，与登记不符'],
  ['B1', { numerator: 43, denominator: 65 }, { numerator: 43, denominator: 65 }, '与登记数据一致：43/65'],
  ['C2', { denominator: 4.87 }, { numerator: 21, denominator: 5 }, '登记 —/4.87，现场 21/5，与登记不符'],
  ['C2', { numerator: 9, denominator: 4.87 }, { value: 2, reason: '按档' }, '登记 9/4.87，现场 2，与登记不符'],
  ['C6', { value: 2 }, { value: 0 }, '登记 2，现场 0，与登记不符'],
  [
    'B5',
    { counts: { d1: 0, d3: 2 } },
    { counts: { d2: 1, d3: 1 } },
    '登记 无故不在岗 0、考勤记录与现场不符 2，现场 无故不在岗 0、考勤记录与现场不符 1，与登记不符',
  ],
  ['B1', { denominator: 2 }, { notApplicable: true, reason: '未设' }, '登记 —/2，现场记为缺项'],
  ['C6', { value: 2 }, { value: 2, override: { points: 1, reason: '核减' } }, '登记 2，现场改定得分'],
])('%s %j %j: %s', (code, registry, found, sentence) => {
  expect(registrySentence(itemOf(code), registry, found, ZH)).toBe(sentence)
})
