import { expect, test } from 'vitest'
import { pageMarks } from '@core/papers/page-marks'
import { A4_PORTRAIT } from '../../../electron/reports/model/page'
import { documentRows } from '../../../electron/reports/model/document-rows'
import { withSigners } from '../../../electron/reports/documents/with-signers'
import { FRAME, ZH } from '../../support/papers'

const documentWith = (labels: readonly string[], signers?: readonly string[]) => ({
  ...{ title: '花名册', page: A4_PORTRAIT, continued: '（续）' },
  marks: pageMarks(signers === undefined ? FRAME : { ...FRAME, signers }, ZH, labels),
  parts: [[{ kind: 'signatures', name: 'signatures', labels, signed: [] } as const]],
})
const TABLE = ['填报人', '审核人', '单位负责人（盖章）', '填报日期']
const textsOf = (labels: readonly string[], signers?: readonly string[]) =>
  documentRows(withSigners(documentWith(labels, signers))).map(({ texts }) => texts.join('='))

test('names that the bureau set stand in the line under its tables; who is not named signs by hand', () => {
  expect(textsOf(TABLE, ['示例甲', '', '示例乙'])).toEqual(['填报人=示例甲', '审核人', '单位负责人（盖章）=示例乙', '填报日期'])
  expect(textsOf(TABLE)).toEqual(TABLE)
})

test('where somebody else signs, no name of the bureau stands', () => {
  const labels = ['考勤员（签字）', '受援单位（盖章）', '单位负责人（签字）', '填报日期']
  const signers = ['示例甲', '示例丙', '示例乙']
  expect(textsOf(labels, signers)).toEqual(labels)
  expect(documentWith(labels, signers).marks.signers).toBeUndefined() // so no character of theirs is missed in its fonts
})
