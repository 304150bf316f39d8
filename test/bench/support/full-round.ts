import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fullFolder } from './full-county.ts'
import { sampleFolder } from './sample-window.ts'

/** Visits of a round as large as a whole region's, each with the sheets of a clinic, its hospital and a doctor. */
export const ROUND = { visits: 2500, sheetsAVisit: 3 } as const

/**
 * A folder with a made-up region in it and one round: the sheets that the program itself stored for the sample county, given
 * out again and again to the clinics, hospitals and doctors of the region.
 */
export async function fullRound(place: string): Promise<{ readonly data: string; readonly remove: () => void }> {
  const [region, sample] = [await fullFolder(place), await sampleFolder(place)]
  const db = new DatabaseSync(join(region.data, 'region', 'jiedui.db'))
  try {
    db.exec(`ATTACH '${join(sample.data, 'county', 'jiedui.db')}' AS sample`)
    db.exec('BEGIN')
    db.exec(`INSERT OR IGNORE INTO template_version SELECT * FROM sample.template_version`)
    db.exec('UPDATE inspection SET is_open = 0')
    db.exec('INSERT INTO inspection SELECT * FROM sample.inspection')
    db.exec("UPDATE inspection SET starts_on = '2026-03-01', ends_on = '2026-12-20' WHERE is_open = 1")
    db.exec(GIVEN_OUT)
    db.exec('COMMIT')
    const [counted] = db.prepare('SELECT count(*) AS sheets FROM sheet').all() as { sheets: number }[]
    const sheets = counted?.sheets ?? 0
    if (sheets !== ROUND.visits * ROUND.sheetsAVisit) throw new Error(`${sheets} sheets were made`)
  } finally {
    db.close()
    sample.remove()
  }
  return region
}

/** An id of the form the program uses, the same for the same words. */
const id = (kind: string, number: string): string => `printf('00000000-0000-7000-${kind}-%012d', ${number})`

/** One visit a pairing in turn; its sheets are those of the sample's visits in turn, with the subjects of the pairing. */
const GIVEN_OUT = `
  CREATE TEMP TABLE pair AS
    SELECT row_number() OVER (ORDER BY p.recipient_id) - 1 AS n, p.supporter_id, p.recipient_id,
           (SELECT min(g.id) FROM posting g WHERE g.supporter_id = p.supporter_id AND g.recipient_id = p.recipient_id) AS posting_id
      FROM pairing p LIMIT ${ROUND.visits};
  CREATE TEMP TABLE kind AS
    SELECT role, row_number() OVER (PARTITION BY role ORDER BY id) - 1 AS n, count(*) OVER (PARTITION BY role) AS many, id
      FROM sample.sheet s WHERE role <> 'patient' AND number IS NULL
       AND template_id = (SELECT t.template_id FROM sample.sheet t WHERE t.role = s.role AND t.number IS NULL
                           GROUP BY t.template_id ORDER BY count(*) DESC LIMIT 1);
  INSERT INTO visit (id, inspection_id, code, clinic_id, visit_on, team_name, members, imported)
    SELECT ${id('8000', 'n')}, (SELECT id FROM inspection WHERE is_open = 1), printf('V%05d', n), recipient_id,
           date('2026-03-01', printf('+%d days', n % 200)), printf('第%d检查组', n % 20 + 1), '["示例甲"]', NULL FROM pair;
  CREATE TEMP TABLE given AS
    SELECT s.*, pair.n AS pair_n, pair.supporter_id, pair.recipient_id, pair.posting_id AS doctor
      FROM pair JOIN kind ON kind.n = pair.n % kind.many JOIN sample.sheet s ON s.id = kind.id;
  UPDATE given SET
    id = printf('00000000-0000-7000-9%03d-%012d', instr('sup rec dis', substr(role, 1, 3)), pair_n), visit_id = ${id('8000', 'pair_n')},
    organization_id = CASE role WHEN 'supporting_org' THEN supporter_id WHEN 'recipient_org' THEN recipient_id END,
    posting_id = CASE role WHEN 'dispatched_staff' THEN doctor END;
  ALTER TABLE given DROP COLUMN pair_n;
  ALTER TABLE given DROP COLUMN supporter_id;
  ALTER TABLE given DROP COLUMN recipient_id;
  ALTER TABLE given DROP COLUMN doctor;
  INSERT INTO sheet SELECT * FROM given;
`
