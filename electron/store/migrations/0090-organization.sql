-- 0090 organization: what a bureau keeps of its institutions over the years. Renames and mergers are history: a former
-- name stays in organization_name, a duplicate stays as a row that says into which it went, and everything that named it
-- names the other one. Staff with licence and id number, contacts by scheme.
-- Read by: organization.repo, organization-name.repo, staff.repo, contact.repo, merge.repo.
ALTER TABLE organization ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN parent_id TEXT REFERENCES organization (id) ON DELETE RESTRICT
  CONSTRAINT organization_not_its_own_parent CHECK (parent_id <> id);
-- 排序号: where the bureau puts it within its kind
ALTER TABLE organization ADD COLUMN sort_number REAL CONSTRAINT organization_sort_number_not_negative CHECK (sort_number >= 0);
-- JSON array of names in use beside the official one
ALTER TABLE organization ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT organization_aliases_json CHECK (json_type(aliases) IS 'array');
-- Reading of the name, where the program's own is wrong
ALTER TABLE organization ADD COLUMN pinyin TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN latitude  REAL CONSTRAINT organization_latitude_in_degrees  CHECK (latitude BETWEEN -90 AND 90);
ALTER TABLE organization ADD COLUMN longitude REAL CONSTRAINT organization_longitude_in_degrees CHECK (longitude BETWEEN -180 AND 180);
ALTER TABLE organization ADD COLUMN merged_into TEXT REFERENCES organization (id) ON DELETE RESTRICT
  CONSTRAINT organization_not_merged_into_itself CHECK (merged_into <> id);
CREATE INDEX organization_by_parent ON organization (parent_id)   WHERE parent_id IS NOT NULL;
CREATE INDEX organization_by_merger ON organization (merged_into) WHERE merged_into IS NOT NULL;

-- A duplicate keeps the code and the name it was known by; the other one may have them too.
DROP INDEX organization_code_is_unique;
CREATE UNIQUE INDEX organization_code_is_unique ON organization (code) WHERE code <> '' AND merged_into IS NULL;
DROP INDEX organization_name_in_county;
CREATE UNIQUE INDEX organization_name_in_county ON organization (name, substr(division_code, 1, 6)) WHERE merged_into IS NULL;

-- 曾用名
CREATE TABLE organization_name (
  id              TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  name            TEXT NOT NULL CONSTRAINT organization_name_said CHECK (name <> ''),
  -- NULL: from before the bureau kept it
  since           TEXT CONSTRAINT organization_name_since_a_date CHECK (since IS NULL OR date(since, '+0 days') IS since),
  -- First day of the next name
  until           TEXT NOT NULL CONSTRAINT organization_name_until_a_date CHECK (date(until, '+0 days') IS until),
  reason          TEXT NOT NULL,
  CONSTRAINT organization_name_ends_after_start CHECK (since IS NULL OR until >= since)
) STRICT;
CREATE INDEX organization_name_by_organization ON organization_name (organization_id, until);
CREATE INDEX organization_name_by_name         ON organization_name (name);

-- 诊疗科目 that an organization has. The code is that of the national list, empty where the list has no such department.
CREATE TABLE organization_department (
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  name            TEXT NOT NULL CONSTRAINT organization_department_named CHECK (name <> ''),
  code            TEXT NOT NULL,
  note            TEXT NOT NULL,
  PRIMARY KEY (organization_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_department_by_code ON organization_department (code, organization_id);

-- Two that look alike and were found to be two.
CREATE TABLE organization_distinct (
  one_id   TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  PRIMARY KEY (one_id, other_id),
  CONSTRAINT organization_distinct_in_order CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

-- 执业医师, 执业助理医师, 执业护士 …: a licence is no title
ALTER TABLE staff ADD COLUMN licence_kind TEXT NOT NULL DEFAULT '';
-- 公民身份号码 (GB 11643): kept only where the bureau needs it
ALTER TABLE staff ADD COLUMN id_number TEXT NOT NULL DEFAULT '';
-- JSON array of lower-case texts to search by; empty in rows from before this migration
ALTER TABLE staff ADD COLUMN search_keys TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT staff_search_keys_json CHECK (json_type(search_keys) IS 'array');
ALTER TABLE staff ADD COLUMN archived_at TEXT;
CREATE UNIQUE INDEX staff_id_number_is_unique ON staff (id_number) WHERE id_number <> '';
CREATE TRIGGER staff_is_never_deleted BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'staff_is_never_deleted'); END;

-- Who speaks for an organization under which scheme; those of before this migration spoke under the present one.
CREATE TABLE scheme_contact (
  scheme_id  TEXT NOT NULL REFERENCES scheme (id) ON DELETE RESTRICT,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (scheme_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX scheme_contact_by_contact ON scheme_contact (contact_id);
INSERT INTO scheme_contact (scheme_id, contact_id)
SELECT (SELECT id FROM scheme ORDER BY starts_on DESC, id LIMIT 1), id FROM contact WHERE EXISTS (SELECT 1 FROM scheme);

-- By when the contacts of a scheme are to be told.
CREATE TABLE scheme_contact_due (
  scheme_id TEXT NOT NULL PRIMARY KEY REFERENCES scheme (id) ON DELETE RESTRICT,
  due_on    TEXT NOT NULL CONSTRAINT scheme_contact_due_a_date CHECK (date(due_on, '+0 days') IS due_on)
) STRICT, WITHOUT ROWID;

-- A sheet follows its subject when that turns out to be a duplicate, finished or not, and changes in nothing else.
DROP TRIGGER sheet_pins_are_fixed;
CREATE TRIGGER sheet_pins_are_fixed BEFORE UPDATE ON sheet
WHEN NEW.visit_id <> OLD.visit_id OR NEW.template_id <> OLD.template_id OR NEW.role <> OLD.role
  OR NEW.posting_id IS NOT OLD.posting_id
  OR (NEW.organization_id IS NOT OLD.organization_id
      AND (NEW.revision <> OLD.revision OR NEW.checksum <> OLD.checksum OR NEW.finished_at IS NOT OLD.finished_at
           OR NEW.organization_id IS NOT (SELECT merged_into FROM organization WHERE id = OLD.organization_id)))
  OR (NEW.template_version = OLD.template_version
      AND (NEW.template_sha256 <> OLD.template_sha256 OR NEW.parameters <> OLD.parameters))
BEGIN SELECT RAISE(ABORT, 'sheet_pins_are_fixed'); END;
DROP TRIGGER sheet_finished_is_fixed;
CREATE TRIGGER sheet_finished_is_fixed BEFORE UPDATE ON sheet
WHEN OLD.finished_at IS NOT NULL AND NEW.finished_at IS NOT NULL AND NEW.corrections <= OLD.corrections
  AND NEW.organization_id IS OLD.organization_id
BEGIN SELECT RAISE(ABORT, 'sheet_finished_is_fixed'); END;
