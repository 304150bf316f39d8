-- 0050 inspection: published templates, rounds, site visits, sheets with what follows from them, findings. A sheet row is
-- a projection of its events in `journal` (rows "sheet/<id>" and "sheet/<id>/<item>"); nothing in it is entered by hand.
-- Read by: template.repo, inspection.repo, visit.repo, sheet.repo, finding.repo, which translate the names of the rules.
CREATE TABLE template_version (
  -- Order of publishing; clocks never decide.
  seq          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL CONSTRAINT template_version_named CHECK (id <> ''),
  version      TEXT NOT NULL CONSTRAINT template_version_numbered CHECK (version <> ''),
  subject      TEXT NOT NULL CONSTRAINT template_version_subject_known
                 CHECK (subject IN ('supporting_org', 'recipient_org', 'dispatched_staff', 'patient')),
  sha256       TEXT NOT NULL CONSTRAINT template_version_sha256_of_64 CHECK (length(sha256) = 64),
  document     TEXT NOT NULL CONSTRAINT template_version_document_json CHECK (json_valid(document)),
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,
  CONSTRAINT template_version_once UNIQUE (id, version)
) STRICT;

CREATE TRIGGER template_version_is_immutable_update BEFORE UPDATE ON template_version
BEGIN SELECT RAISE(ABORT, 'template_version_is_immutable'); END;
CREATE TRIGGER template_version_is_immutable_delete BEFORE DELETE ON template_version
BEGIN SELECT RAISE(ABORT, 'template_version_is_immutable'); END;

CREATE TABLE inspection (
  id        TEXT NOT NULL PRIMARY KEY,
  code      TEXT NOT NULL UNIQUE CONSTRAINT inspection_code_named CHECK (code <> ''),
  name      TEXT NOT NULL CONSTRAINT inspection_named CHECK (name <> ''),
  starts_on TEXT NOT NULL CONSTRAINT inspection_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on   TEXT NOT NULL CONSTRAINT inspection_ends_on_a_date   CHECK (date(ends_on, '+0 days') IS ends_on),
  is_open   INTEGER NOT NULL CONSTRAINT inspection_is_open_or_not CHECK (is_open IN (0, 1)),
  -- [{"name": "第一检查组", "members": ["…"]}], the leader first
  teams     TEXT NOT NULL CONSTRAINT inspection_teams_json CHECK (json_type(teams) IS 'array'),
  CONSTRAINT inspection_ends_after_start CHECK (ends_on >= starts_on)
) STRICT;

CREATE TABLE visit (
  id            TEXT NOT NULL PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  code          TEXT NOT NULL CONSTRAINT visit_code_named CHECK (code <> ''),
  clinic_id     TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  visit_on      TEXT NOT NULL CONSTRAINT visit_on_a_date CHECK (date(visit_on, '+0 days') IS visit_on),
  team_name     TEXT NOT NULL,
  -- The leader first
  members       TEXT NOT NULL CONSTRAINT visit_members_json CHECK (json_type(members) IS 'array'),
  -- The visit file imported last; NULL when the visit was entered by hand.
  imported      TEXT CONSTRAINT visit_imported_json CHECK (imported IS NULL OR json_valid(imported)),
  CONSTRAINT visit_code_once_a_round UNIQUE (inspection_id, code)
) STRICT;
CREATE INDEX visit_by_clinic ON visit (clinic_id, visit_on);

CREATE TABLE sheet (
  id               TEXT NOT NULL PRIMARY KEY,
  visit_id         TEXT NOT NULL REFERENCES visit (id) ON DELETE RESTRICT,
  template_id      TEXT NOT NULL,
  template_version TEXT NOT NULL,
  template_sha256  TEXT NOT NULL,
  -- Values of the scheme's parameters when the sheet was opened.
  parameters       TEXT NOT NULL CONSTRAINT sheet_parameters_json CHECK (json_type(parameters) IS 'object'),
  role             TEXT NOT NULL CONSTRAINT sheet_role_known
                     CHECK (role IN ('supporting_org', 'recipient_org', 'dispatched_staff', 'patient')),
  organization_id  TEXT REFERENCES organization (id) ON DELETE RESTRICT,
  posting_id       TEXT REFERENCES posting (id) ON DELETE RESTRICT,
  revision         INTEGER NOT NULL CONSTRAINT sheet_revision_counts CHECK (revision > 0),
  -- Events that corrected it while it was finished.
  corrections      INTEGER NOT NULL CONSTRAINT sheet_corrections_count CHECK (corrections >= 0),
  facts            TEXT NOT NULL CONSTRAINT sheet_facts_json   CHECK (json_type(facts) IS 'object'),
  vetoes           TEXT NOT NULL CONSTRAINT sheet_vetoes_json  CHECK (json_type(vetoes) IS 'array'),
  remarks          TEXT NOT NULL CONSTRAINT sheet_remarks_json CHECK (json_type(remarks) IS 'object'),
  -- {"fact/A1": 3}: revision at which an entry was last changed
  touched          TEXT NOT NULL CONSTRAINT sheet_touched_json CHECK (json_type(touched) IS 'object'),
  finished_at      TEXT,
  finished_by      TEXT,
  engine           INTEGER NOT NULL,
  status           TEXT NOT NULL CONSTRAINT sheet_status_known CHECK (status IN ('complete', 'incomplete')),
  total            TEXT,
  grade            TEXT,
  checksum         TEXT NOT NULL CONSTRAINT sheet_checksum_of_64 CHECK (length(checksum) = 64),
  -- Score and trace as JSON, deflated: the row stays on one page, so that a save writes few.
  result           BLOB NOT NULL,
  FOREIGN KEY (template_id, template_version) REFERENCES template_version (id, version) ON DELETE RESTRICT,
  CONSTRAINT sheet_has_one_subject CHECK ((organization_id IS NULL) <> (posting_id IS NULL)),
  CONSTRAINT sheet_finished_by_someone CHECK ((finished_at IS NULL) = (finished_by IS NULL)),
  CONSTRAINT sheet_finished_is_complete CHECK (finished_at IS NULL OR status = 'complete')
) STRICT;
CREATE UNIQUE INDEX sheet_once_a_subject
  ON sheet (visit_id, template_id, template_version, ifnull(organization_id, posting_id));
CREATE INDEX sheet_by_organization ON sheet (organization_id);
CREATE INDEX sheet_by_posting      ON sheet (posting_id);

-- A finished sheet takes corrections only, and only as such.
CREATE TRIGGER sheet_finished_is_fixed BEFORE UPDATE ON sheet
WHEN OLD.finished_at IS NOT NULL AND NEW.finished_at IS NOT NULL AND NEW.corrections <= OLD.corrections
BEGIN SELECT RAISE(ABORT, 'sheet_finished_is_fixed'); END;
CREATE TRIGGER sheet_pins_are_fixed BEFORE UPDATE ON sheet
WHEN NEW.visit_id <> OLD.visit_id OR NEW.template_id <> OLD.template_id OR NEW.template_version <> OLD.template_version
  OR NEW.template_sha256 <> OLD.template_sha256 OR NEW.parameters <> OLD.parameters OR NEW.role <> OLD.role
  OR NEW.organization_id IS NOT OLD.organization_id OR NEW.posting_id IS NOT OLD.posting_id
BEGIN SELECT RAISE(ABORT, 'sheet_pins_are_fixed'); END;
CREATE TRIGGER sheet_is_never_deleted BEFORE DELETE ON sheet
BEGIN SELECT RAISE(ABORT, 'sheet_is_never_deleted'); END;
CREATE TRIGGER visit_is_never_deleted BEFORE DELETE ON visit
BEGIN SELECT RAISE(ABORT, 'visit_is_never_deleted'); END;

CREATE TABLE finding (
  id          TEXT NOT NULL PRIMARY KEY,
  sheet_id    TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  item_code   TEXT,
  problem     TEXT NOT NULL CONSTRAINT finding_says_what CHECK (problem <> ''),
  requirement TEXT NOT NULL,
  due_on      TEXT CONSTRAINT finding_due_on_a_date CHECK (due_on IS NULL OR date(due_on, '+0 days') IS due_on),
  severity    TEXT NOT NULL CONSTRAINT finding_severity_known CHECK (severity IN ('minor', 'normal', 'serious'))
) STRICT;
CREATE INDEX finding_by_sheet ON finding (sheet_id, id);
