import { creditCodeIssue, licenceIssue, orgCodeIssue } from '@core/registry/check-digits'
import { checkOrganization } from '@core/registry/check-organization'
import {
  canSupport,
  EMPTY_ORGANIZATION,
  officialOrder,
  type OrganizationDraft,
  type OrganizationKind,
} from '@core/registry/organization'
import { describe, expect, it } from 'vitest'

const DRAFT: OrganizationDraft = {
  ...EMPTY_ORGANIZATION,
  kind: 'recipient',
  code: '02001',
  name: '示例卫生院',
  category: '一般卫生院',
  level: '一级',
  grade: '',
  divisionCode: '990202100',
  creditCode: '12990222000050323K',
  orgCode: '00002001X',
  licenceNumber: '00002001X99020211C2101',
  approvedBeds: null,
  beds: 12,
  staffCount: 0,
  doctorCount: null,
  nurseCount: null,
  population: null,
  villageCount: null,
  requiredHeadcount: 1,
  contactName: '示例甲',
  contactTitle: '院长',
  contactPhone: '0499-0000001',
  note: '',
}
const issues = (changes: Partial<OrganizationDraft>) =>
  checkOrganization({ ...DRAFT, ...changes }).map(({ severity, field, code }) => `${severity} ${field} ${code}`)

describe('check digits', () => {
  it.each(['91350200776049653A', '91350500798359476R', '123502001549897397', '91440101MA5CJQ4N59'])(
    'of credit code %s are right',
    (code) => {
      expect(creditCodeIssue(code)).toBeNull()
    },
  )

  it('of credit codes catch a wrong digit, another length and letters that look like digits', () => {
    expect(creditCodeIssue('91350203M0001QAY9B')).toBe('CREDIT_CHECK')
    expect(creditCodeIssue('12990222000050358')).toBe('CREDIT_FORMAT')
    expect(creditCodeIssue('1299022200O0503661')).toBe('CREDIT_FORMAT')
    expect(creditCodeIssue('91350200776049653a')).toBe('CREDIT_FORMAT')
  })

  it('of organization codes and licences', () => {
    expect([orgCodeIssue('00002001X'), orgCodeIssue('000010014'), orgCodeIssue('000010015'), orgCodeIssue('0000')]).toEqual([
      null,
      null,
      'ORG_CODE_CHECK',
      'ORG_CODE_CHECK',
    ])
    expect([licenceIssue('00001001499020311A1001'), licenceIssue('00001001599020311A1001'), licenceIssue('1234')]).toEqual([
      null,
      'LICENCE_CHECK',
      'LICENCE_FORMAT',
    ])
  })
})

describe('an organization', () => {
  it('without fault has no issues', () => {
    expect(issues({})).toEqual([])
    expect(issues({ creditCode: '', orgCode: '', licenceNumber: '', contactPhone: '', code: '', beds: null })).toEqual([])
  })

  it('needs a name, a division and counts that are not negative', () => {
    expect(issues({ name: ' ', divisionCode: '', beds: -1 })).toEqual([
      'error name REQUIRED',
      'error divisionCode REQUIRED',
      'error beds BAD_NUMBER',
    ])
    expect(issues({ divisionCode: '9902' })).toEqual(['error divisionCode BAD_REGION'])
  })

  it('is only warned of wrong check digits, short codes and odd phones', () => {
    const odd = {
      code: '2001',
      creditCode: '91350203M0001QAY9B',
      orgCode: '000010015',
      licenceNumber: '1',
      contactPhone: '转总机',
    }
    expect(issues(odd)).toEqual([
      'warning code CODE_LENGTH',
      'warning creditCode CREDIT_CHECK',
      'warning orgCode ORG_CODE_CHECK',
      'warning licenceNumber LICENCE_FORMAT',
      'warning contactPhone PHONE_FORMAT',
    ])
  })

  it('supports others from level 2 up', () => {
    expect(['三级', '二级', '二级甲等', '一级', '未定级', ''].map((level) => canSupport({ level }))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('stands in official order: kind, number of the bureau, division, code', () => {
    const at = (kind: OrganizationKind, divisionCode: string, code: string, sortNumber: number | null = null) => ({
      kind,
      sortNumber,
      divisionCode,
      code,
      name: '',
    })
    const ordered = [
      at('supporting', '990209', '01009', 1),
      at('supporting', '990203', '01007', 2),
      at('supporting', '990203', '01001'),
      at('supporting', '990204', '01000'),
      at('recipient', '990202100', '02001'),
      at('recipient', '990202101', '02000'),
      at('recipient', '990202101', '02003'),
      at('bureau', '990202', '03001'),
      at('other', '990202', ''),
    ]
    expect([...ordered].reverse().sort(officialOrder)).toEqual(ordered)
  })
})
