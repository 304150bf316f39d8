-- 0030 pairing: one organization supports another for a period. Ended pairings stay. Periods of the same two
-- organizations may overlap only where they share no department; no row in pairing_department = all departments.
-- A posting names supporter, recipient and person; its pairing follows from organizations and dates and may be absent.
-- Read by: pairing.repo and posting.repo, which translate the names of the rules.
CREATE TABLE pairing (
  id               TEXT NOT NULL PRIMARY KEY,
  supporter_id     TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  recipient_id     TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  -- date(x) = x, so 2013-02-30 is refused. IS, not =: date('x') is NULL, and a CHECK lets NULL pass.
  -- '+0 days' makes older SQLite builds normalize the day too.
  starts_on        TEXT NOT NULL CONSTRAINT pairing_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on          TEXT NOT NULL CONSTRAINT pairing_ends_on_a_date   CHECK (date(ends_on, '+0 days') IS ends_on),
  agreement_number TEXT NOT NULL,
  note             TEXT NOT NULL,
  -- Why it was ended before its agreed day; NULL while it runs as agreed.
  end_reason       TEXT,
  CONSTRAINT pairing_ends_after_start  CHECK (ends_on >= starts_on),
  CONSTRAINT pairing_two_organizations CHECK (supporter_id <> recipient_id)
) STRICT;
CREATE INDEX pairing_by_organizations ON pairing (supporter_id, recipient_id, starts_on);
CREATE INDEX pairing_by_recipient     ON pairing (recipient_id, starts_on);

-- Deferred, because departments are written before their pairing.
CREATE TABLE pairing_department (
  pairing_id TEXT NOT NULL REFERENCES pairing (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  department TEXT NOT NULL CONSTRAINT pairing_department_named CHECK (department <> ''),
  PRIMARY KEY (pairing_id, department)
) STRICT, WITHOUT ROWID;

CREATE VIEW pairing_conflict AS
SELECT a.id, b.id AS other_id
  FROM pairing a
  JOIN pairing b ON b.supporter_id = a.supporter_id AND b.recipient_id = a.recipient_id
                AND b.id <> a.id AND b.starts_on <= a.ends_on AND a.starts_on <= b.ends_on
 WHERE NOT EXISTS (SELECT 1 FROM pairing_department WHERE pairing_id = a.id)
    OR NOT EXISTS (SELECT 1 FROM pairing_department WHERE pairing_id = b.id)
    OR EXISTS (SELECT 1 FROM pairing_department x JOIN pairing_department y USING (department)
                WHERE x.pairing_id = a.id AND y.pairing_id = b.id);

CREATE TRIGGER pairing_no_overlap AFTER INSERT ON pairing
WHEN EXISTS (SELECT 1 FROM pairing_conflict WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'pairing_no_overlap'); END;
CREATE TRIGGER pairing_no_overlap_on_update AFTER UPDATE ON pairing
WHEN EXISTS (SELECT 1 FROM pairing_conflict WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'pairing_no_overlap'); END;
CREATE TRIGGER pairing_no_overlap_on_department AFTER INSERT ON pairing_department
WHEN EXISTS (SELECT 1 FROM pairing_conflict WHERE id = NEW.pairing_id)
BEGIN SELECT RAISE(ABORT, 'pairing_no_overlap'); END;
-- Without its last department a pairing covers all: add the new ones before removing the old.
CREATE TRIGGER pairing_no_overlap_on_widening AFTER DELETE ON pairing_department
WHEN EXISTS (SELECT 1 FROM pairing_conflict WHERE id = OLD.pairing_id)
BEGIN SELECT RAISE(ABORT, 'pairing_no_overlap'); END;
CREATE TRIGGER pairing_department_is_fixed BEFORE UPDATE ON pairing_department
BEGIN SELECT RAISE(ABORT, 'pairing_department_is_fixed'); END;
CREATE TRIGGER pairing_is_never_deleted BEFORE DELETE ON pairing
BEGIN SELECT RAISE(ABORT, 'pairing_is_never_deleted'); END;

CREATE TABLE posting (
  id           TEXT NOT NULL PRIMARY KEY,
  -- 派驻编号; empty where the bureau gave none
  code         TEXT NOT NULL,
  supporter_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  recipient_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  staff_id     TEXT NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
  -- As they were when the person was posted; a later promotion changes staff alone.
  title        TEXT NOT NULL,
  specialty    TEXT NOT NULL,
  starts_on    TEXT NOT NULL CONSTRAINT posting_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on      TEXT CONSTRAINT posting_ends_on_a_date CHECK (ends_on IS NULL OR date(ends_on, '+0 days') IS ends_on),
  -- 接替人: the name alone, the successor has a posting of their own
  replaced_by  TEXT NOT NULL,
  note         TEXT NOT NULL,
  CONSTRAINT posting_ends_after_start CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT posting_once_a_start UNIQUE (staff_id, supporter_id, recipient_id, starts_on)
) STRICT;
CREATE UNIQUE INDEX posting_code_is_unique ON posting (code) WHERE code <> '';
CREATE INDEX posting_by_recipient ON posting (recipient_id, starts_on);
CREATE INDEX posting_by_supporter ON posting (supporter_id, starts_on);
