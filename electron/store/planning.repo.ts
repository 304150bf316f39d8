import type { Couple, ProposalWeights } from '../core/pairing/proposal/terms'
import type { Db } from './db'

/** 需求: a department that a clinic asks for under a scheme. */
export interface Need {
  readonly recipientId: string
  readonly department: string
  /** 1 to 3: the higher, the more it is wanted. */
  readonly weight: number
  readonly techniques: string
  readonly preferredFrom: string | null
  readonly preferredTo: string | null
}

/** 供给: the experts of a hospital in one department. */
export interface Supply {
  readonly supporterId: string
  readonly department: string
  readonly experts: number
}

export interface CoupleRule extends Couple {
  readonly rule: 'pin' | 'forbid'
}

/** The proposal that is being worked on. */
export interface KeptProposal {
  readonly weights: ProposalWeights
  readonly startsOn: string
  readonly endsOn: string
  /** ISO instant. */
  readonly madeAt: string
}

interface ProposalRow {
  weights: string
  starts_on: string
  ends_on: string
  made_at: string
}

/** Reads and writes `need`, `supply`, `capacity`, `couple_rule`, `proposal`; callers own the transaction. */
export function planningRepo(db: Db) {
  const needs = db.prepare<[schemeId: string], Need>(`
    SELECT recipient_id AS recipientId, department, weight, techniques, preferred_from AS preferredFrom, preferred_to AS preferredTo
      FROM need WHERE scheme_id = ? ORDER BY recipient_id, department`)
  const clearNeeds = db.prepare<[schemeId: string, recipientId: string]>(
    'DELETE FROM need WHERE scheme_id = ? AND recipient_id = ?',
  )
  const addNeed = db.prepare<Need & { readonly schemeId: string }>(`
    INSERT INTO need (scheme_id, recipient_id, department, weight, techniques, preferred_from, preferred_to)
    VALUES (:schemeId, :recipientId, :department, :weight, :techniques, :preferredFrom, :preferredTo)`)
  const supplies = db.prepare<[schemeId: string], Supply>(
    'SELECT supporter_id AS supporterId, department, experts FROM supply WHERE scheme_id = ? ORDER BY supporter_id, department',
  )
  const clearSupply = db.prepare<[schemeId: string, supporterId: string]>(
    'DELETE FROM supply WHERE scheme_id = ? AND supporter_id = ?',
  )
  const addSupply = db.prepare<Supply & { readonly schemeId: string }>(`
    INSERT INTO supply (scheme_id, supporter_id, department, experts) VALUES (:schemeId, :supporterId, :department, :experts)`)
  const capacities = db.prepare<[schemeId: string], { readonly supporterId: string; readonly clinics: number }>(
    'SELECT supporter_id AS supporterId, clinics FROM capacity WHERE scheme_id = ?',
  )
  const clearCapacity = db.prepare<[schemeId: string, supporterId: string]>(
    'DELETE FROM capacity WHERE scheme_id = ? AND supporter_id = ?',
  )
  const addCapacity = db.prepare<[schemeId: string, supporterId: string, clinics: number]>(
    'INSERT INTO capacity (scheme_id, supporter_id, clinics) VALUES (?, ?, ?)',
  )
  const rules = db.prepare<[schemeId: string], CoupleRule>(`
    SELECT recipient_id AS recipientId, supporter_id AS supporterId, rule FROM couple_rule WHERE scheme_id = ?
     ORDER BY recipient_id, supporter_id`)
  const clearRule = db.prepare<[schemeId: string, recipientId: string, supporterId: string]>(
    'DELETE FROM couple_rule WHERE scheme_id = ? AND recipient_id = ? AND supporter_id = ?',
  )
  const clearPin = db.prepare<[schemeId: string, recipientId: string]>(
    "DELETE FROM couple_rule WHERE scheme_id = ? AND recipient_id = ? AND rule = 'pin'",
  )
  const addRule = db.prepare<[schemeId: string, recipientId: string, supporterId: string, rule: string]>(
    'INSERT INTO couple_rule (scheme_id, recipient_id, supporter_id, rule) VALUES (?, ?, ?, ?)',
  )
  const proposal = db.prepare<[schemeId: string], ProposalRow>(
    'SELECT weights, starts_on, ends_on, made_at FROM proposal WHERE scheme_id = ?',
  )
  const clearProposal = db.prepare<[schemeId: string]>('DELETE FROM proposal WHERE scheme_id = ?')
  const addProposal = db.prepare<[schemeId: string, weights: string, startsOn: string, endsOn: string, madeAt: string]>(
    'INSERT INTO proposal (scheme_id, weights, starts_on, ends_on, made_at) VALUES (?, ?, ?, ?, ?)',
  )
  const pairs = db.prepare<[schemeId: string], Couple>(
    'SELECT recipient_id AS recipientId, supporter_id AS supporterId FROM proposal_pair WHERE scheme_id = ?',
  )
  const clearPair = db.prepare<[schemeId: string, recipientId: string]>(
    'DELETE FROM proposal_pair WHERE scheme_id = ? AND recipient_id = ?',
  )
  const addPair = db.prepare<[schemeId: string, recipientId: string, supporterId: string]>(
    'INSERT INTO proposal_pair (scheme_id, recipient_id, supporter_id) VALUES (?, ?, ?)',
  )

  return {
    listNeeds: (schemeId: string): Need[] => needs.all(schemeId),
    /** Replaces what the clinic asked for. */
    setNeeds(schemeId: string, recipientId: string, wanted: readonly Omit<Need, 'recipientId'>[]): void {
      clearNeeds.run(schemeId, recipientId)
      for (const need of wanted) addNeed.run({ ...need, schemeId, recipientId })
    },
    listSupply: (schemeId: string): Supply[] => supplies.all(schemeId),
    /** Replaces what the hospital offers. */
    setSupply(schemeId: string, supporterId: string, offered: readonly Omit<Supply, 'supporterId'>[]): void {
      clearSupply.run(schemeId, supporterId)
      for (const one of offered) addSupply.run({ ...one, schemeId, supporterId })
    },
    /** Clinics by hospital; one that is missing has not said. */
    listCapacities: (schemeId: string): ReadonlyMap<string, number> =>
      new Map(capacities.all(schemeId).map(({ supporterId, clinics }) => [supporterId, clinics])),
    setCapacity(schemeId: string, supporterId: string, clinics: number | null): void {
      clearCapacity.run(schemeId, supporterId)
      if (clinics !== null) addCapacity.run(schemeId, supporterId, clinics)
    },
    listRules: (schemeId: string): CoupleRule[] => rules.all(schemeId),
    /** A clinic has one pin at most: a new one takes the place of the old. */
    setRule(schemeId: string, { recipientId, supporterId }: Couple, rule: CoupleRule['rule'] | null): void {
      clearRule.run(schemeId, recipientId, supporterId)
      if (rule === 'pin') clearPin.run(schemeId, recipientId)
      if (rule !== null) addRule.run(schemeId, recipientId, supporterId, rule)
    },
    findProposal(schemeId: string): (KeptProposal & { readonly couples: Couple[] }) | undefined {
      const row = proposal.get(schemeId)
      if (row === undefined) return undefined
      return {
        weights: JSON.parse(row.weights) as ProposalWeights,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        madeAt: row.made_at,
        couples: pairs.all(schemeId),
      }
    },
    /** In the place of the former one. */
    setProposal(schemeId: string, { weights, startsOn, endsOn, madeAt }: KeptProposal, couples: readonly Couple[]): void {
      clearProposal.run(schemeId)
      addProposal.run(schemeId, JSON.stringify(weights), startsOn, endsOn, madeAt)
      for (const { recipientId, supporterId } of couples) addPair.run(schemeId, recipientId, supporterId)
    },
    /** @param supporterId null = the clinic has no hospital in the proposal. */
    setPair(schemeId: string, recipientId: string, supporterId: string | null): void {
      clearPair.run(schemeId, recipientId)
      if (supporterId !== null) addPair.run(schemeId, recipientId, supporterId)
    },
    clearProposal: (schemeId: string): void => void clearProposal.run(schemeId),
  }
}
export type PlanningRepo = ReturnType<typeof planningRepo>
