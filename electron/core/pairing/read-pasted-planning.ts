import { departmentNamed } from '../registry/departments'
import { textOf } from '../registry/normalise-cell'
import { squeeze } from '../registry/normalise-text'
import type { RawRow, RawTable } from '../registry/raw-table'
import { groupBy } from '../shared/group-by'
import { HEAD, NEEDS, SUPPLY, type FormName, type FormNeed, type FormOffer, type Word } from './planning-forms'
import {
  cellText,
  readNeed,
  readOffer,
  readPlanningRows,
  type ColumnPlaces,
  type FindOrganization,
  type PlanningRows,
  type RefusedFormRow,
} from './read-planning-rows'

/** A pasted row has what its block has columns for; the rest stays as it was. */
export type PastedNeed = Pick<FormNeed, 'department'> & Partial<FormNeed>
export type PastedOffer = Pick<FormOffer, 'department'> & Partial<FormOffer>

export interface PastedPlanning {
  readonly needs: ReadonlyMap<string, readonly PastedNeed[]>
  readonly supply: ReadonlyMap<string, { readonly capacity: number | null; readonly departments: readonly PastedOffer[] }>
  readonly refused: readonly RefusedFormRow[]
}

/** Words a column may also be headed with; those of the form and of the grids of the program. */
const HEADS: Readonly<Record<Word, readonly string[]>> = {
  code: [HEAD.code, '编码', '机构代码', '代码'],
  name: [HEAD.name, '机构', '单位', '单位名称', '卫生院', '受援卫生院', '受援机构', '受援单位', '医院', '支援医院', '支援单位'],
  department: [HEAD.department, '需求科室', '专科', '诊疗科目'],
  weight: [HEAD.weight, '重要程度', '重要'],
  techniques: [HEAD.techniques, '技术', '开展的技术'],
  from: [HEAD.from, '开始'],
  to: [HEAD.to, '结束'],
  capacity: [HEAD.capacity, '家数'],
  experts: [HEAD.experts, '专家', '人数'],
}

const NEED_CELLS = ['department', 'weight', 'techniques', 'from', 'to'] as const
/** Orders in which cells without a head may stand: of the form, of the lists, of one organization's own grid. null: a county. */
const ORDERS: Readonly<Record<FormName, readonly (readonly (Word | null)[])[]>> = {
  [NEEDS]: [
    ['code', 'name', ...NEED_CELLS],
    ['name', ...NEED_CELLS],
    ['code', ...NEED_CELLS],
    [null, 'name', ...NEED_CELLS],
    NEED_CELLS,
  ],
  [SUPPLY]: [
    ['code', 'name', 'capacity', 'department', 'experts'],
    ['name', 'capacity', 'department', 'experts'],
    ['name', null, 'capacity', 'department', 'experts'],
    ['name', 'department', 'experts'],
    ['department', 'experts'],
  ],
}

/**
 * Reads cells that were pasted into the needs or the supply, with a head row or without. Good rows are taken, refused ones
 * are told with their place in the block.
 * @param own Whose grid was pasted into: rows that name nobody are its own; null = the list of all.
 */
export function readPastedPlanning(
  form: FormName,
  { sheets }: RawTable,
  find: FindOrganization,
  own: string | null,
): PastedPlanning {
  const rows = sheets[0]?.rows ?? []
  const finds = (code: string, name: string) => find(form === NEEDS ? 'recipient' : 'supporting', code, name)
  const head = headOf(rows[0], own)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const at = head ?? bestOrder(form, rows, width, finds, own)
  const below = head === null ? rows : rows.slice(1)
  if (form === NEEDS) {
    const read = readPlanningRows(NEEDS, below, at, finds, readNeed, own)
    return { needs: byOrganization(read, (need) => need && pastedNeed(need, at)), supply: new Map(), refused: refusedOf(read) }
  }
  const read = readPlanningRows(SUPPLY, below, at, finds, readOffer, own)
  const capacities = groupBy(read.found, ({ id }) => id)
  const supply = [...byOrganization(read, ({ offer }) => offer && pastedOffer(offer, at))].map(([id, departments]) => {
    const given = capacities.get(id)?.find(({ value }) => value.capacity !== null)
    return [id, { capacity: given?.value.capacity ?? null, departments }] as const
  })
  return { needs: new Map(), supply: new Map(supply), refused: refusedOf(read) }
}

const refusedOf = ({ refused }: PlanningRows<unknown>): RefusedFormRow[] => refused.map(({ id: _whose, ...row }) => row)

function byOrganization<T, U>({ found }: PlanningRows<T>, of: (value: T) => U | null): ReadonlyMap<string, readonly U[]> {
  const groups = groupBy(found, ({ id }) => id)
  return new Map([...groups].map(([id, all]) => [id, all.map(({ value }) => of(value)).filter((one) => one !== null)]))
}

const pastedNeed = (need: FormNeed, at: ColumnPlaces): PastedNeed => ({
  department: need.department,
  ...(at.has('weight') ? { weight: need.weight } : {}),
  ...(at.has('techniques') ? { techniques: need.techniques } : {}),
  ...(at.has('from') ? { preferredFrom: need.preferredFrom } : {}),
  ...(at.has('to') ? { preferredTo: need.preferredTo } : {}),
})

const pastedOffer = (offer: FormOffer, at: ColumnPlaces): PastedOffer => ({
  department: offer.department,
  ...(at.has('experts') ? { experts: offer.experts } : {}),
})

/** Columns by the first row, where it is a head; null = it is not. */
function headOf(row: RawRow | undefined, own: string | null): ColumnPlaces | null {
  const texts = (row?.cells ?? []).map((cell) => squeeze(textOf(cell)))
  const words = Object.keys(HEADS) as Word[]
  const places = words.map((word) => [word, texts.findIndex((text) => HEADS[word].some((one) => squeeze(one) === text))] as const)
  const at = new Map(places.filter(([, index]) => index >= 0))
  const namesWhom = own !== null || at.has('name') || at.has('code')
  return namesWhom && (at.has('department') || at.has('capacity')) ? at : null
}

/** The order in which most cells are an organization or a department; the first of equals. */
function bestOrder(
  form: FormName,
  rows: readonly RawRow[],
  width: number,
  finds: (code: string, name: string) => string | null,
  own: string | null,
): ColumnPlaces {
  const orders = ORDERS[form].filter((order) => own !== null || order.includes('name') || order.includes('code'))
  const ranked = orders.map((order) => {
    const at: ColumnPlaces = new Map(
      order.slice(0, width).flatMap((word, index) => (word === null ? [] : [[word, index] as const])),
    )
    const hits = rows.reduce((sum, row) => {
      const [code, name] = [cellText(row, at.get('code')), cellText(row, at.get('name'))]
      const isKnown = (code !== '' || name !== '') && finds(code, name) !== null
      return sum + (isKnown ? 1 : 0) + (departmentNamed(cellText(row, at.get('department'))) === null ? 0 : 1)
    }, 0)
    return { at, hits }
  })
  const most = Math.max(...ranked.map(({ hits }) => hits))
  // Where nothing is known, one organization's own grid is read in its own order.
  const best = most === 0 && own !== null ? ranked.at(-1) : ranked.find(({ hits }) => hits === most)
  return best?.at ?? new Map()
}

/** Departments that stand already get what was pasted of them; new ones are added below. */
export function mergeNeeds(before: readonly FormNeed[], pasted: readonly PastedNeed[]): FormNeed[] {
  const blank = { weight: 1, techniques: '', preferredFrom: null, preferredTo: null }
  const all = new Map(before.map((need) => [need.department, need]))
  for (const need of pasted) all.set(need.department, inOrder({ ...blank, ...all.get(need.department), ...need }, need))
  return [...all.values()]
}

/** A pasted day lets go of the other one where the two would be the wrong way round. */
function inOrder(need: FormNeed, { preferredFrom: given }: PastedNeed): FormNeed {
  const { preferredFrom, preferredTo } = need
  if (preferredFrom === null || preferredTo === null || preferredFrom <= preferredTo) return need
  return given === undefined ? { ...need, preferredFrom: null } : { ...need, preferredTo: null }
}

/** As `mergeNeeds`. */
export function mergeOffers(before: readonly FormOffer[], pasted: readonly PastedOffer[]): FormOffer[] {
  const all = new Map(before.map((offer) => [offer.department, offer]))
  for (const offer of pasted) all.set(offer.department, { experts: 1, ...all.get(offer.department), ...offer })
  return [...all.values()]
}
