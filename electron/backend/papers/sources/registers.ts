import type { PaperKind } from '../../../core/papers/paper-kind'
import type { PaperTexts } from '../../../core/papers/paper-texts'
import type { RegisterHead, RegisterLayout, RegisterView } from '../../../core/papers/register-view'
import { groupBy } from '../../../core/shared/group-by'
import { accountSha256 } from '../../../trace/checksum'
import { PAPER_TEXTS } from '../../paper-texts'
import type { WorkspaceBase } from '../../workspace-base'
import { openKeptLists, type KeptListsDeps } from '../kept-lists'
import type { PaperLine, PaperSource } from '../paper-source'
import { unknownPaper } from '../unknown-paper'

export type RegisterDeps = Pick<WorkspaceBase, 'settings' | 'referenceOn'>
export type PlacesDeps = KeptListsDeps & Pick<WorkspaceBase, 'organizations' | 'divisions'>

/** A row of a register with the county it belongs to; '' = not known. */
interface OfCounty {
  readonly countyName: string
}

interface Register<Row extends OfCounty> {
  readonly kind: PaperKind
  readonly layout: RegisterLayout
  /** All of the bureau, by county. */
  readonly rowsOf: () => readonly Row[]
  readonly view: (head: RegisterHead, rows: readonly Row[], t: PaperTexts) => RegisterView
  /** Whether the paper says something without any row. */
  readonly tellsNothing?: boolean
}

/** Names the paper of the whole bureau; any other subject of a register is the name of a county. */
export const WHOLE = 'all'

/** A register of the whole bureau and one a county. */
export const registerSource = <Row extends OfCounty>(
  deps: RegisterDeps,
  { kind, layout, rowsOf, view, tellsNothing = false }: Register<Row>,
): PaperSource => ({
  list() {
    const { language, bureauName } = deps.settings.read()
    const rows = rowsOf()
    if (rows.length === 0 && !tellsNothing) return []
    const line = (subject: string, unit: string, codes: readonly string[]): PaperLine => ({
      ...{ kind, subject, inspectionId: null, role: null, place: unit, name: '', on: deps.referenceOn(), status: null, codes },
      naming: { unit, paper: PAPER_TEXTS[language](`register.${layout}.title`), date: deps.referenceOn() },
    })
    const counties = [...groupBy(rows, ({ countyName }) => countyName).keys()].filter((name) => name !== '')
    return [line(WHOLE, bureauName, [WHOLE]), ...counties.map((name) => line(name, name, [name]))]
  },
  ready({ subject }, frameOf) {
    const all = rowsOf()
    const countyName = subject === WHOLE ? null : subject
    const rows = countyName === null ? all : all.filter((row) => row.countyName === countyName)
    if (countyName !== null && rows.length === 0) throw unknownPaper(subject)
    const listedOn = deps.referenceOn()
    const checksum = accountSha256({ layout, countyName, listedOn, rows })
    const frame = frameOf(checksum)
    return {
      paper: { kind: 'register', view: view({ frame, countyName, listedOn }, rows, PAPER_TEXTS[frame.language]) },
      checksum,
    }
  },
})

/** Read once for all kinds and for every paper of a job: a region has three thousand units. */
export function keptPlaces(deps: PlacesDeps): () => Places {
  const kept = openKeptLists<Places>(deps)
  return () => kept('', () => readPlaces(deps))
}

/** Who is who in the registers, and where each stands in the official order. */
function readPlaces({ organizations, divisions }: PlacesDeps) {
  const all = organizations.listAll()
  const { countyName } = divisions.namesForList()
  const byId = new Map(all.map((one, place) => [one.id, { ...one, place, countyName: countyName(one.divisionCode) }]))
  const inUse = all.filter(({ archivedAt }) => archivedAt === null)
  const find = (id: string) => byId.get(id)
  const placeOf = (id: string): number => byId.get(id)?.place ?? all.length
  const countyOf = (id: string): string => byId.get(id)?.countyName ?? ''
  /** The first of a county says where the county stands; units without one come last. */
  const counties = new Map<string, number>()
  for (const { kind, place, countyName: county } of byId.values())
    if (kind === 'recipient' && county !== '' && !counties.has(county)) counties.set(county, place)
  const countyPlace = (id: string): number => counties.get(countyOf(id)) ?? (countyOf(id) === '' ? 2 : 1) * all.length
  return {
    inUse,
    find,
    nameOf: (id: string): string => byId.get(id)?.name ?? '',
    countyOf,
    /** Of two units by county, then as `placeOf`. */
    byCounty: (a: string, b: string): number => countyPlace(a) - countyPlace(b) || compareCounty(a, b),
    placeOf,
  }

  /** Counties without a clinic stand by their names, so that each stays together. */
  function compareCounty(a: string, b: string): number {
    const [one, other] = [countyOf(a), countyOf(b)]
    return one === other ? 0 : one < other ? -1 : 1
  }
}
export type Places = ReturnType<typeof readPlaces>
