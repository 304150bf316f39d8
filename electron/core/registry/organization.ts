import { compareText } from '../shared/compare-text'

/** 机构: a hospital, clinic or bureau of the county. */

const ORGANIZATION_KINDS = ['supporting', 'recipient', 'bureau', 'other'] as const
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]

/** What a person or a file fills in. Empty text and null mean "not known". */
export interface OrganizationDraft {
  readonly kind: OrganizationKind
  /** 机构编码: text, leading zeros belong to it. */
  readonly code: string
  readonly name: string
  /** 机构类型 of the schemes: one of ORGANIZATION_TYPES, or a word of the bureau's own. */
  readonly type: string
  /** The centre of a station, the county hospital of a clinic; null when it stands alone. */
  readonly parentId: string | null
  /** 排序号: where the bureau puts it within its kind. */
  readonly sortNumber: number | null
  /** Names in use beside the official one. */
  readonly aliases: readonly string[]
  /** Reading of the name, one syllable a character, where the program's own is wrong. */
  readonly pinyin: string
  /** 机构类别, as the bureau words it: 综合医院, 中心卫生院. */
  readonly category: string
  /** 机构级别: 三级, 二级, 一级 or 未定级. */
  readonly level: string
  /** 机构等次: 特等, 甲等, 乙等, 丙等 or 未评. */
  readonly grade: string
  /** 行政区划代码: 6 digits for a county, 9 for a township. */
  readonly divisionCode: string
  /** Degrees, north and east positive. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** 统一社会信用代码 (GB 32100). */
  readonly creditCode: string
  /** 组织机构代码 (GB 11714), 9 characters. */
  readonly orgCode: string
  /** 医疗机构登记号, 22 characters. */
  readonly licenceNumber: string
  readonly approvedBeds: number | null
  readonly beds: number | null
  readonly staffCount: number | null
  readonly doctorCount: number | null
  readonly nurseCount: number | null
  readonly population: number | null
  readonly villageCount: number | null
  /** 应派人数 of a recipient. */
  readonly requiredHeadcount: number | null
  readonly contactName: string
  readonly contactTitle: string
  readonly contactPhone: string
  readonly note: string
}

export interface Organization extends OrganizationDraft {
  readonly id: string
  /** Instant in ISO text; null while the organization is in use. */
  readonly archivedAt: string | null
  /** The organization that it turned out to be, and that now has all it had; it is archived then. */
  readonly mergedInto: string | null
}

/** Nothing known yet; name and division are for the one who adds it. */
export const EMPTY_ORGANIZATION: OrganizationDraft = {
  kind: 'recipient',
  code: '',
  name: '',
  type: '',
  parentId: null,
  sortNumber: null,
  aliases: [],
  pinyin: '',
  category: '',
  level: '',
  grade: '',
  divisionCode: '',
  latitude: null,
  longitude: null,
  creditCode: '',
  orgCode: '',
  licenceNumber: '',
  approvedBeds: null,
  beds: null,
  staffCount: null,
  doctorCount: null,
  nurseCount: null,
  population: null,
  villageCount: null,
  requiredHeadcount: null,
  contactName: '',
  contactTitle: '',
  contactPhone: '',
  note: '',
}

/** County of a division code: its first six digits. */
export const countyOf = (divisionCode: string): string => divisionCode.slice(0, 6)

/** Official order: kind, then the numbers of the bureau (those without come after), then division code, code, name. */
export function officialOrder(a: OfficialPlace, b: OfficialPlace): number {
  return (
    ORGANIZATION_KINDS.indexOf(a.kind) - ORGANIZATION_KINDS.indexOf(b.kind) ||
    compareNumber(a.sortNumber, b.sortNumber) ||
    compareText(a.divisionCode, b.divisionCode) ||
    compareText(a.code, b.code) ||
    compareText(a.name, b.name)
  )
}
export type OfficialPlace = Pick<Organization, 'kind' | 'sortNumber' | 'divisionCode' | 'code' | 'name'>

/** A supporter must be of level 2 or above; an unknown level is not enough. */
export const canSupport = (organization: Pick<Organization, 'level'>): boolean => /^[二三]级/.test(organization.level)

/** The unknown ones last. */
function compareNumber(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b
}
