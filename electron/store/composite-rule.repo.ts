import type { CompositeRule } from '../core/evaluation/composite-result'
import type { Db } from './db'

interface Row {
  scheme_id: string
  parts: string
  redistribute: number
}

/** Reads and writes `composite_rule`; callers own the transaction. */
export function compositeRuleRepo(db: Db) {
  const byScheme = db.prepare<[schemeId: string], Row>('SELECT * FROM composite_rule WHERE scheme_id = ?')
  const put = db.prepare<Row>(`
    INSERT INTO composite_rule (scheme_id, parts, redistribute) VALUES (:scheme_id, :parts, :redistribute)
    ON CONFLICT (scheme_id) DO UPDATE SET parts = excluded.parts, redistribute = excluded.redistribute`)

  return {
    /** Undefined: the scheme has no composite result. */
    find: (schemeId: string): CompositeRule | undefined =>
      byScheme.all(schemeId).map(({ parts, redistribute }) => ({
        parts: JSON.parse(parts) as CompositeRule['parts'],
        redistribute: redistribute === 1,
      }))[0],
    put(schemeId: string, { parts, redistribute = false }: CompositeRule): void {
      put.run({ scheme_id: schemeId, parts: JSON.stringify(parts), redistribute: redistribute ? 1 : 0 })
    },
  }
}
export type CompositeRuleRepo = ReturnType<typeof compositeRuleRepo>
