import type { WorkbookSheet } from '../drafting/exchange/workbook'
import { departmentOf } from '../registry/departments'

/**
 * 需求表 and 供给表: one workbook that goes out to clinics and hospitals and comes back. Its words are Chinese in every
 * language of the program: they are the format. One row a department; rows without an organization belong to the one above.
 */
export const NEEDS = '需求表'
export const SUPPLY = '供给表'
export const HEAD = {
  code: '机构编码',
  name: '机构名称',
  department: '科室',
  weight: '重要程度(1-3)',
  techniques: '希望开展的技术',
  from: '希望开始',
  to: '希望结束',
  capacity: '可结对家数',
  experts: '专家人数',
} as const
export type Word = keyof typeof HEAD
export type FormName = typeof NEEDS | typeof SUPPLY
export const COLUMNS = {
  [NEEDS]: ['code', 'name', 'department', 'weight', 'techniques', 'from', 'to'],
  [SUPPLY]: ['code', 'name', 'capacity', 'department', 'experts'],
} as const satisfies Readonly<Record<string, readonly Word[]>>
const WIDTHS: Readonly<Record<Word, number>> = {
  code: 14,
  name: 30,
  department: 18,
  weight: 14,
  techniques: 36,
  from: 13,
  to: 13,
  capacity: 12,
  experts: 10,
}
const NUMBERS: ReadonlySet<Word> = new Set<Word>(['weight', 'capacity', 'experts'])

export interface FormNeed {
  readonly department: string
  readonly weight: number
  readonly techniques: string
  readonly preferredFrom: string | null
  readonly preferredTo: string | null
}
export interface FormOffer {
  readonly department: string
  readonly experts: number
}
interface FormOrganization {
  readonly code: string
  readonly name: string
}
export interface FormClinic extends FormOrganization {
  readonly needs: readonly FormNeed[]
}
export interface FormHospital extends FormOrganization {
  readonly capacity: number | null
  readonly departments: readonly FormOffer[]
}

/** The two forms with what is known; who has said nothing gets a row to fill in. */
export function planningForms(clinics: readonly FormClinic[], hospitals: readonly FormHospital[]): WorkbookSheet[] {
  const nameOf = (department: string) => departmentOf(department)?.name ?? department
  return [
    sheetOf(
      NEEDS,
      clinics.flatMap(({ code, name, needs }) =>
        needs.length === 0
          ? [[code, name, null, null, null, null, null]]
          : needs.map((need) => [
              ...[code, name, nameOf(need.department), need.weight, need.techniques],
              ...[need.preferredFrom, need.preferredTo],
            ]),
      ),
    ),
    sheetOf(
      SUPPLY,
      hospitals.flatMap(({ code, name, capacity, departments }) =>
        departments.length === 0
          ? [[code, name, capacity, null, null]]
          : departments.map(({ department, experts }) => [code, name, capacity, nameOf(department), experts]),
      ),
    ),
  ]
}

const sheetOf = (name: keyof typeof COLUMNS, rows: WorkbookSheet['rows']): WorkbookSheet => ({
  name,
  columns: COLUMNS[name].map((word) => ({ header: HEAD[word], width: WIDTHS[word], isNumber: NUMBERS.has(word) })),
  rows,
})
