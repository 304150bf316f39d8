-- 0210 evidence: photos and files that stand beside an item or a veto of a sheet. Their content is an `attachment`; a row is a
-- projection of the journal (rows "sheet/<id>/<code>"), stays when it is taken away, and is never changed on a finished sheet.
-- Read by: evidence.repo.
CREATE TABLE evidence (
  id         TEXT NOT NULL PRIMARY KEY,
  sheet_id   TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  of         TEXT NOT NULL CONSTRAINT evidence_of_known CHECK (of IN ('item', 'veto')),
  -- Of the item or veto; NULL once the sheet went over to a version of its template without it.
  code       TEXT,
  sha256     TEXT NOT NULL REFERENCES attachment (sha256) ON DELETE RESTRICT,
  name       TEXT NOT NULL CONSTRAINT evidence_named CHECK (name <> ''),
  kind       TEXT NOT NULL CONSTRAINT evidence_kind_known CHECK (kind IN ('photo', 'file')),
  caption    TEXT NOT NULL,
  -- Counts within its item from 1; a number is not given twice.
  number     INTEGER NOT NULL CONSTRAINT evidence_number_counts CHECK (number > 0),
  -- "2013-04-11T09:42:10", by the clock of the camera
  taken_at   TEXT,
  added_at   TEXT NOT NULL,
  added_by   TEXT NOT NULL,
  is_removed INTEGER NOT NULL CONSTRAINT evidence_is_removed_or_not CHECK (is_removed IN (0, 1))
) STRICT;
CREATE INDEX evidence_by_sheet ON evidence (sheet_id, of, code, number);
CREATE INDEX evidence_by_sha256 ON evidence (sha256);

CREATE TRIGGER evidence_is_never_deleted BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence_is_never_deleted'); END;
CREATE TRIGGER evidence_content_is_fixed BEFORE UPDATE ON evidence
WHEN NEW.sha256 <> OLD.sha256 OR NEW.sheet_id <> OLD.sheet_id
BEGIN SELECT RAISE(ABORT, 'evidence_content_is_fixed'); END;
CREATE TRIGGER evidence_of_finished_insert BEFORE INSERT ON evidence
WHEN (SELECT finished_at FROM sheet WHERE id = NEW.sheet_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'evidence_of_finished_insert'); END;
CREATE TRIGGER evidence_of_finished_update BEFORE UPDATE ON evidence
WHEN (SELECT finished_at FROM sheet WHERE id = NEW.sheet_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'evidence_of_finished_update'); END;
