import { describe, expect, it } from 'vitest'
import { readVisit } from '@core/inspection/read-visit'
import { asScored } from '@core/scoring/as-scored'
import { readTemplate } from '@core/scoring/read-template'
import clinicSheet from '@resources/templates/02-recipient-clinic.json'
import doctorSheet from '@resources/templates/03-dispatched-doctor.json'

const templates = [clinicSheet, doctorSheet].map((document) => asScored(readTemplate(document)))
const KNOWN = ['recipient_org/02034', 'recipient_org/02035', 'dispatched_staff/PZ2013027']
const context = {
  findTemplate: (id: string, version: string) => templates.find((template) => template.id === id && template.version === version),
  hasSubject: (role: string, code: string) => KNOWN.includes(`${role}/${code}`),
}

const file = () => ({
  visitId: 'YZ2013-V12',
  date: '2013-05-15',
  clinicCode: '02034',
  team: ['示例督查庚', ' 示例督查辛 '],
  sheets: [
    {
      templateId: 'RC-2025',
      templateVersion: '1.1',
      subjectCode: '02034',
      facts: { A1: { ticked: ['c2', 'c1', 'c2'] }, A5: { counts: { d2: 2 } } } as Record<string, unknown>,
      vetoes: ['V1'],
      remarks: { A1: '另附照片', A2: '  ' } as Record<string, unknown>,
    },
  ],
})
type File = ReturnType<typeof file>

/** What the reader says to a file changed by `spoil`. */
function refusal(spoil: (file: File & Record<string, unknown>) => unknown): unknown {
  const spoilt = file()
  const replaced = spoil(spoilt)
  try {
    readVisit(replaced === undefined ? spoilt : replaced, context)
  } catch (thrown) {
    const { code, params } = thrown as { code: string; params: { at: string } }
    return `${code} ${params.at}`
  }
  return 'accepted'
}
const sheetOf = (one: File): Record<string, unknown> => one.sheets[0] as unknown as Record<string, unknown>

describe('readVisit', () => {
  it('reads a file, with its facts as the engine reads them', () => {
    expect(readVisit(file(), context)).toEqual({
      visitId: 'YZ2013-V12',
      date: '2013-05-15',
      clinicCode: '02034',
      team: ['示例督查庚', '示例督查辛'],
      sheets: [
        {
          templateId: 'RC-2025',
          templateVersion: '1.1',
          role: 'recipient_org',
          subjectCode: '02034',
          facts: { A1: { ticked: ['c1', 'c2'] }, A5: { counts: { d2: 2 } } },
          vetoes: ['V1'],
          remarks: { A1: '另附照片' },
        },
      ],
    })
  })

  it('takes vetoes and remarks as none when they are left out', () => {
    const spare = file()
    const { vetoes: _vetoes, remarks: _remarks, ...sheet } = spare.sheets[0]!
    const [read] = readVisit({ ...spare, sheets: [sheet] }, context).sheets
    expect([read?.vetoes, read?.remarks]).toEqual([[], {}])
  })

  it.each<[string, string, (file: File & Record<string, unknown>) => unknown]>([
    ['a list instead of an object', 'VISIT_INVALID visit', () => []],
    ['null', 'VISIT_INVALID visit', () => null],
    ['a field it does not know', 'VISIT_INVALID weather', (f) => void (f['weather'] = 'fine')],
    ['a field named __proto__', 'VISIT_INVALID __proto__', () => JSON.parse('{"__proto__":{"visitId":"V1"}}')],
    ['no visit id', 'VISIT_INVALID visitId', (f) => void (f['visitId'] = '')],
    ['a visit id of two lines', 'VISIT_INVALID visitId', (f) => void (f['visitId'] = 'V\n1')],
    ['a visit id that leads elsewhere', 'VISIT_INVALID visitId', (f) => void (f['visitId'] = '../../x')],
    ['a visit id with a slash', 'VISIT_INVALID visitId', (f) => void (f['visitId'] = 'V1/2')],
    ['a visit id with a drive', 'VISIT_INVALID visitId', (f) => void (f['visitId'] = 'C:\\V1')],
    ['a day that does not exist', 'VISIT_INVALID date', (f) => void (f['date'] = '2013-02-30')],
    ['a number as date', 'VISIT_INVALID date', (f) => void (f['date'] = 20130515 as unknown as string)],
    ['an unknown clinic', 'SUBJECT_UNKNOWN clinicCode', (f) => void (f['clinicCode'] = '02999')],
    ['nobody in the team', 'VISIT_INVALID team', (f) => void (f['team'] = [])],
    ['a nameless member', 'VISIT_INVALID team.1', (f) => void (f['team'] = ['示例甲', ' '])],
    ['no sheets', 'VISIT_INVALID sheets', (f) => void (f['sheets'] = [])],
    ['too many sheets', 'VISIT_INVALID sheets', (f) => void (f['sheets'] = Array.from({ length: 21 }, () => f.sheets[0]!))],
    ['the same sheet twice', 'VISIT_INVALID sheets.1', (f) => void f.sheets.push(f.sheets[0]!)],
    ['an unknown template', 'TEMPLATE_UNKNOWN sheets.0.templateId', (f) => void (sheetOf(f)['templateId'] = 'RC-1999')],
    ['an unknown version', 'TEMPLATE_UNKNOWN sheets.0.templateId', (f) => void (sheetOf(f)['templateVersion'] = '9.9')],
    ['an unknown subject', 'SUBJECT_UNKNOWN sheets.0.subjectCode', (f) => void (sheetOf(f)['subjectCode'] = '02998')],
    ['the sheet of another clinic', 'VISIT_INVALID sheets.0.subjectCode', (f) => void (sheetOf(f)['subjectCode'] = '02035')],
    ['an unknown item', 'ITEM_UNKNOWN sheets.0.Z9', (f) => void (f.sheets[0]!.facts['Z9'] = { met: true })],
    ['an unknown clause', 'CLAUSE_UNKNOWN sheets.0.A5.counts.d9', (f) => void (f.sheets[0]!.facts['A5'] = { counts: { d9: 1 } })],
    ['facts that are a list', 'FACTS_INVALID sheets.0.facts', (f) => void (sheetOf(f)['facts'] = [])],
    ['an unknown veto', 'VETO_UNKNOWN sheets.0.vetoes.V9', (f) => void (f.sheets[0]!.vetoes = ['V9'])],
    ['vetoes that are a text', 'FACTS_INVALID sheets.0.vetoes', (f) => void (sheetOf(f)['vetoes'] = 'V1')],
    ['a remark on no item', 'ITEM_UNKNOWN sheets.0.remarks.Z9', (f) => void (f.sheets[0]!.remarks['Z9'] = '…')],
    ['a remark that is a number', 'VISIT_INVALID sheets.0.remarks.A1', (f) => void (f.sheets[0]!.remarks['A1'] = 3)],
    [
      'a remark longer than a page',
      'VISIT_INVALID sheets.0.remarks.A1',
      (f) => void (f.sheets[0]!.remarks['A1'] = '长'.repeat(4001)),
    ],
  ])('refuses %s by its place', (_, expected, spoil) => {
    expect(refusal(spoil)).toBe(expected)
  })
})
