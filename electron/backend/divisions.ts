import type { Division, DivisionRepo } from '../store/division.repo'

/** The division table of the program: names of the country's counties and townships by code. */
export type NationalDivisions = ReadonlyMap<string, string>

export interface DivisionNames {
  /** County of a 6 or 9 digit code; empty when unknown. */
  readonly countyName: (divisionCode: string) => string
  /** Township of a 9 digit code; empty for a county's own code or when unknown. */
  readonly townName: (divisionCode: string) => string
}

const namesBy = (nameOf: (code: string) => string): DivisionNames => ({
  countyName: (divisionCode) => nameOf(divisionCode.slice(0, 6)),
  townName: (divisionCode) => (divisionCode.length === 9 ? nameOf(divisionCode) : ''),
})

/** Looks up divisions: those brought into the workspace first, then the national table. */
export function openDivisions(own: DivisionRepo, national: () => NationalDivisions) {
  const nameOf = (code: string): string => own.findByCode(code)?.name ?? national().get(code) ?? ''
  return {
    /** The names for one list, each looked up once however many rows share it. */
    namesForList(): DivisionNames {
      const known = new Map<string, string>()
      return namesBy((code) => {
        const name = known.get(code) ?? nameOf(code)
        known.set(code, name)
        return name
      })
    },
    /** Whether the code is known as a county (6 digits) or a township (9 digits). */
    has: (code: string): boolean => {
      const level = own.findByCode(code)?.level
      return level === undefined ? national().has(code) : level === 'county' || level === 'township'
    },
    ...namesBy(nameOf),
    /** Counties of the country, and the townships of those that `counties` (6 digits) names. */
    listNational(counties: ReadonlySet<string>): { readonly code: string; readonly name: string }[] {
      const wanted = [...national()].filter(([code]) => code.length === 6 || counties.has(code.slice(0, 6)))
      return wanted.map(([code, name]) => ({ code, name }))
    },
    /** Counties and townships of a province, by code. @param province First two digits. */
    listProvince(province: string): { readonly code: string; readonly name: string }[] {
      const inside = [...national()].filter(([code]) => code.startsWith(province))
      return inside.map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1))
    },
    findOwn: (code: string): Division | undefined => own.findByCode(code),
    listOwn: (): Division[] => own.listAll(),
    save: own.save,
  }
}
export type Divisions = ReturnType<typeof openDivisions>
