import { expect, test } from 'vitest'
import { organizationKindOf } from '@core/registry/organization-kind'

test.each([
  ['支援医院', '某某医院', '', 'supporting'],
  ['受援卫生院', '某某医院', '综合医院', 'recipient'],
  ['旗县区卫生局', '东关区卫生局', '', 'bureau'],
  ['Sheet1', '苏泮镇中心卫生院', '', 'recipient'],
  ['Sheet1', '示例服务站', '社区卫生服务中心', 'recipient'],
  ['Sheet1', '云泽市妇幼保健院', '', 'supporting'],
  ['', '某县卫生健康委员会', '', 'bureau'],
  ['', '某县卫健局', '', 'bureau'],
  ['', '某某中心', '', 'other'],
] as const)('sheet %s, %s (%s) is %s', (sheet, name, category, kind) => {
  expect(organizationKindOf({ sheet, name, category })).toBe(kind)
})
