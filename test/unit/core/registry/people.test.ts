import { idNumberIsRight, maskedIdNumber, maskedPhone, normaliseIdNumber, sexOfIdNumber } from '@core/registry/id-number'
import { EMPTY_STAFF, rankOf, staffFault, staffWarnings } from '@core/registry/staff'
import { describe, expect, it } from 'vitest'

const RIGHT = '11010519491231002X' // the example of the standard

describe('an id number', () => {
  it.each([
    [RIGHT, true],
    ['110105194912310021', false],
    ['11010519490230002X', false],
    ['11010519491331002X', false],
    ['1101051949123100', false],
    ['', false],
  ])('%s is right: %s', (idNumber, isRight) => expect(idNumberIsRight(idNumber)).toBe(isRight))

  it('is found wrong whenever one digit is another', () => {
    for (let i = 0; i < 17; i += 1) {
      for (const digit of '0123456789') {
        const other = RIGHT.slice(0, i) + digit + RIGHT.slice(i + 1)
        expect([other, idNumberIsRight(other)]).toEqual([other, other === RIGHT])
      }
    }
  })

  it('is read in full width and small letters, tells the sex, and is shown masked', () => {
    expect(normaliseIdNumber(' １１０１０５ 19491231 002x ')).toBe(RIGHT)
    expect([sexOfIdNumber(RIGHT), sexOfIdNumber('11010519491231001X')]).toEqual(['女', '男'])
    expect(maskedIdNumber(RIGHT)).toBe('1101**********002X')
  })
})

it('shows no phone whole', () => {
  expect(['13800138000', '0499-0000001', '110', '1', ''].map(maskedPhone)).toEqual([
    '138****8000',
    '049*****0001',
    '*10',
    '*',
    '',
  ])
})

describe('a person', () => {
  const person = { ...EMPTY_STAFF, organizationId: 'hospital', name: '示例甲' }

  it('has a name and an organization, and an id number only when it is right', () => {
    expect(staffFault(person)).toBeNull()
    expect(staffFault({ ...person, name: ' ' })).toEqual({ field: 'name', code: 'REQUIRED' })
    expect(staffFault({ ...person, organizationId: '' })).toEqual({ field: 'organizationId', code: 'REQUIRED' })
    expect(staffFault({ ...person, idNumber: '110105194912310021' })).toEqual({ field: 'idNumber', code: 'ID_NUMBER_INVALID' })
    expect(staffFault({ ...person, idNumber: RIGHT })).toBeNull()
  })

  it('is warned of a title of no rank, a phone of no shape, and a sex that the id number contradicts', () => {
    expect(staffWarnings({ ...person, title: '副主任医师', phone: '13800138000', idNumber: RIGHT, sex: '女' })).toEqual([])
    expect(staffWarnings({ ...person, title: '主任', phone: '12', idNumber: RIGHT, sex: '男' }).map(({ code }) => code)).toEqual([
      'TITLE_UNKNOWN',
      'PHONE_FORMAT',
      'SEX_DIFFERS',
    ])
  })

  it('has the rank of the title, and none of a licence', () => {
    const titles = ['主任医师', '副主任 护师', '主治医生', '药士', '执业助理医师', '']
    expect(titles.map(rankOf)).toEqual([4, 3, 2, 1, null, null])
  })
})
