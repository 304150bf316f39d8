-- 0140 organization-closure: institutions that were closed down (撤并), mergers that are taken back, persons recorded twice.
-- Read by: organization-closure.repo, staff-merge.repo, staff.repo.
CREATE TABLE organization_closure (
  organization_id TEXT NOT NULL PRIMARY KEY REFERENCES organization (id) ON DELETE RESTRICT,
  -- The first day on which it is no more
  closed_on       TEXT NOT NULL CONSTRAINT organization_closure_on_a_date CHECK (date(closed_on, '+0 days') IS closed_on),
  -- Who carries on with its work; NULL: nobody
  successor_id    TEXT REFERENCES organization (id) ON DELETE RESTRICT
    CONSTRAINT organization_closure_not_into_itself CHECK (successor_id <> organization_id),
  reason          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_closure_by_successor ON organization_closure (successor_id) WHERE successor_id IS NOT NULL;

-- A sheet follows its subject when that turns out to be a duplicate, and back when it turns out to be none.
DROP TRIGGER sheet_pins_are_fixed;
CREATE TRIGGER sheet_pins_are_fixed BEFORE UPDATE ON sheet
WHEN NEW.visit_id <> OLD.visit_id OR NEW.template_id <> OLD.template_id OR NEW.role <> OLD.role
  OR NEW.posting_id IS NOT OLD.posting_id
  OR (NEW.organization_id IS NOT OLD.organization_id
      AND (NEW.revision <> OLD.revision OR NEW.checksum <> OLD.checksum OR NEW.finished_at IS NOT OLD.finished_at
           OR (NEW.organization_id IS NOT (SELECT merged_into FROM organization WHERE id = OLD.organization_id)
               AND OLD.organization_id IS NOT (SELECT merged_into FROM organization WHERE id = NEW.organization_id))))
  OR (NEW.template_version = OLD.template_version
      AND (NEW.template_sha256 <> OLD.template_sha256 OR NEW.parameters <> OLD.parameters))
BEGIN SELECT RAISE(ABORT, 'sheet_pins_are_fixed'); END;

-- The record that a doubled person was merged into; what names the one then names the other.
ALTER TABLE staff ADD COLUMN merged_into TEXT REFERENCES staff (id) ON DELETE RESTRICT
  CONSTRAINT staff_not_merged_into_itself CHECK (merged_into <> id);
CREATE INDEX staff_by_merger ON staff (merged_into) WHERE merged_into IS NOT NULL;
