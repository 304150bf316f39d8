-- 0255 closed down: what falls through when an institution closes (撤并), and what others may take of it. A pairing that never
-- began stays on record as cancelled; name and code of an institution that is no longer in use are free for another one.
-- Read by: pairing.repo, organization.repo.

-- Why it never came to be; NULL: it stands.
ALTER TABLE pairing ADD COLUMN cancel_reason TEXT;
DROP VIEW pairing_conflict;
CREATE VIEW pairing_conflict AS
SELECT a.id, b.id AS other_id
  FROM pairing a
  JOIN pairing b ON b.supporter_id = a.supporter_id AND b.recipient_id = a.recipient_id
                AND b.id <> a.id AND b.starts_on <= a.ends_on AND a.starts_on <= b.ends_on
 WHERE a.cancel_reason IS NULL AND b.cancel_reason IS NULL
   AND (NOT EXISTS (SELECT 1 FROM pairing_department WHERE pairing_id = a.id)
     OR NOT EXISTS (SELECT 1 FROM pairing_department WHERE pairing_id = b.id)
     OR EXISTS (SELECT 1 FROM pairing_department x JOIN pairing_department y USING (department)
                 WHERE x.pairing_id = a.id AND y.pairing_id = b.id));
CREATE TRIGGER pairing_cancelled_stays BEFORE UPDATE ON pairing
WHEN OLD.cancel_reason IS NOT NULL AND NEW.cancel_reason IS NULL
BEGIN SELECT RAISE(ABORT, 'pairing_cancelled_stays'); END;

DROP INDEX organization_code_is_unique;
CREATE UNIQUE INDEX organization_code_is_unique ON organization (code) WHERE code <> '' AND archived_at IS NULL;
CREATE INDEX organization_by_code ON organization (code) WHERE code <> '';
DROP INDEX organization_name_in_county;
CREATE UNIQUE INDEX organization_name_in_county ON organization (name, substr(division_code, 1, 6)) WHERE archived_at IS NULL;
CREATE INDEX organization_by_name ON organization (name);
