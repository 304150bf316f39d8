/** The tables a bureau hands in, as data: which columns a kind has, what they hold and which of them a row must have. */

export type ColumnType =
  /** NFKC, outer white space removed. */
  | 'text'
  /** NFKC, all white space removed: names of persons. */
  | 'person'
  /** NFKC, all white space removed, brackets made one kind. */
  | 'name'
  | 'code'
  | 'orgCode'
  | 'licence'
  | 'division'
  | 'credit'
  | 'title'
  /** Name of an organization that the workspace must know. */
  | 'organization'
  | 'phone'
  | 'date'
  /** As date; 至今 and 长期 are "no end". */
  | 'openDate'
  | 'month'
  | 'number'
  /** Names of one thing, parted by 、 and other marks; kept as one text with 、. */
  | 'names'
  /** Degrees north or east, with the sign or the letter as tables write them. */
  | 'latitude'
  | 'longitude'
  /** In yuan; a header with "(万元)" gives the unit of bare numbers. */
  | 'money'

export interface ColumnSpec {
  readonly type: ColumnType
  readonly required?: true
}

const required = <T extends ColumnType>(type: T) => ({ type, required: true }) as const
const optional = <T extends ColumnType>(type: T) => ({ type }) as const

const ORGANIZATION = {
  name: required('name'),
  code: optional('code'),
  type: optional('text'),
  category: optional('text'),
  parent: optional('name'),
  sortNumber: optional('number'),
  aliases: optional('names'),
  latitude: optional('latitude'),
  longitude: optional('longitude'),
  level: optional('text'),
  grade: optional('text'),
  divisionCode: required('division'),
  countyName: optional('text'),
  townName: optional('text'),
  creditCode: optional('credit'),
  orgCode: optional('orgCode'),
  licenceNumber: optional('licence'),
  approvedBeds: optional('number'),
  beds: optional('number'),
  staffCount: optional('number'),
  doctorCount: optional('number'),
  nurseCount: optional('number'),
  population: optional('number'),
  villageCount: optional('number'),
  requiredHeadcount: optional('number'),
  contactName: optional('text'),
  contactTitle: optional('text'),
  contactPhone: optional('phone'),
  note: optional('text'),
} as const

const POSTING = {
  code: optional('text'),
  personName: required('person'),
  sex: optional('text'),
  title: required('title'),
  specialty: optional('text'),
  supporter: required('organization'),
  recipient: required('organization'),
  startsOn: required('date'),
  endsOn: optional('openDate'),
  successor: optional('text'),
  phone: optional('phone'),
  note: optional('text'),
} as const

const PAIRING = {
  supporter: required('organization'),
  recipient: required('organization'),
  startsOn: required('date'),
  endsOn: required('date'),
  departments: optional('text'),
  agreementNumber: optional('text'),
  note: optional('text'),
} as const

const STAFF = {
  personName: required('person'),
  organization: required('organization'),
  sex: optional('text'),
  title: optional('title'),
  specialty: optional('text'),
  licenceNumber: optional('text'),
  phone: optional('phone'),
  note: optional('text'),
} as const

const CONTACT = {
  organization: required('organization'),
  contactName: required('text'),
  jobTitle: optional('text'),
  phone: optional('phone'),
  note: optional('text'),
} as const

const WORKLOAD = {
  month: required('month'),
  postingCode: required('text'),
  personName: optional('person'),
  outpatients: required('number'),
  inpatients: optional('number'),
  teachingRounds: optional('number'),
  lectures: optional('number'),
  freeClinics: optional('number'),
  total: optional('number'),
  note: optional('text'),
} as const

const LEDGER = {
  date: required('date'),
  organization: required('organization'),
  project: required('text'),
  beneficiaries: optional('number'),
  amount: optional('money'),
  materials: optional('number'),
  note: optional('text'),
} as const

export const TABLE_KINDS = {
  organization: ORGANIZATION,
  posting: POSTING,
  pairing: PAIRING,
  staff: STAFF,
  contact: CONTACT,
  workload: WORKLOAD,
  ledger: LEDGER,
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>>

export type TableKind = keyof typeof TABLE_KINDS
export type ColumnKey<K extends TableKind> = keyof (typeof TABLE_KINDS)[K] & string

type ValueOf<C> = C extends { readonly type: 'number' | 'money' | 'latitude' | 'longitude' } ? number : string
type Needed<Columns> = {
  readonly [C in keyof Columns as Columns[C] extends { readonly required: true } ? C : never]: ValueOf<Columns[C]>
}
type Spare<Columns> = {
  readonly [C in keyof Columns as Columns[C] extends { readonly required: true } ? never : C]?: ValueOf<Columns[C]> | null
}

/** Values of one accepted row: dates "2013-04-01", months "2013-04", amounts in yuan, codes as text. */
export type RowValues<K extends TableKind> = Needed<(typeof TABLE_KINDS)[K]> & Spare<(typeof TABLE_KINDS)[K]>
