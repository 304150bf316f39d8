-- 0070 template-draft: 考核表 while they are written, with the last documents of each so that a slip can be taken back, and
-- published versions that are no longer offered. A sheet may be carried forward to a later version of its template.
-- Read by: template-draft.repo, template-retirement.repo, sheet.repo, which translate the names of the rules.
CREATE TABLE template_draft (
  id               TEXT NOT NULL PRIMARY KEY,
  -- Id and version of the document, as far as it has them.
  template_id      TEXT NOT NULL,
  version          TEXT NOT NULL,
  name             TEXT NOT NULL,
  subject          TEXT NOT NULL CONSTRAINT template_draft_subject_known
                     CHECK (subject IN ('supporting_org', 'recipient_org', 'dispatched_staff', 'patient')),
  revision         INTEGER NOT NULL CONSTRAINT template_draft_revision_counts CHECK (revision > 0),
  -- The draft as JSON: lines with their keys, source texts and clauses.
  document         TEXT NOT NULL CONSTRAINT template_draft_document_json CHECK (json_valid(document)),
  -- What lists show of the document.
  items            INTEGER NOT NULL,
  total_points     REAL NOT NULL,
  to_confirm       INTEGER NOT NULL,
  state            TEXT NOT NULL CONSTRAINT template_draft_state_known CHECK (state IN ('draft', 'checked')),
  based_on_id      TEXT,
  based_on_version TEXT,
  created_at       TEXT NOT NULL,
  created_by       TEXT NOT NULL,
  updated_at       TEXT NOT NULL,
  updated_by       TEXT NOT NULL,
  removed_at       TEXT,
  -- A draft that was published is done with; one that was removed can be restored.
  removed_as       TEXT CONSTRAINT template_draft_removed_as_known CHECK (removed_as IN ('removed', 'published')),
  FOREIGN KEY (based_on_id, based_on_version) REFERENCES template_version (id, version) ON DELETE RESTRICT,
  CONSTRAINT template_draft_based_on_a_version CHECK ((based_on_id IS NULL) = (based_on_version IS NULL)),
  CONSTRAINT template_draft_removed_somehow CHECK ((removed_at IS NULL) = (removed_as IS NULL))
) STRICT;
CREATE INDEX template_draft_by_version ON template_draft (template_id, version);

CREATE TRIGGER template_draft_is_never_deleted BEFORE DELETE ON template_draft
BEGIN SELECT RAISE(ABORT, 'template_draft_is_never_deleted'); END;
CREATE TRIGGER template_draft_origin_is_fixed BEFORE UPDATE ON template_draft
WHEN NEW.id <> OLD.id OR NEW.based_on_id IS NOT OLD.based_on_id OR NEW.based_on_version IS NOT OLD.based_on_version
  OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
BEGIN SELECT RAISE(ABORT, 'template_draft_origin_is_fixed'); END;
CREATE TRIGGER template_draft_published_is_fixed BEFORE UPDATE ON template_draft
WHEN OLD.removed_as = 'published'
BEGIN SELECT RAISE(ABORT, 'template_draft_published_is_fixed'); END;
CREATE TRIGGER template_draft_revision_grows BEFORE UPDATE ON template_draft
WHEN NEW.revision < OLD.revision
BEGIN SELECT RAISE(ABORT, 'template_draft_revision_grows'); END;

-- The last documents of a draft, this one included; older ones are let go.
CREATE TABLE template_draft_document (
  draft_id TEXT NOT NULL REFERENCES template_draft (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL,
  -- JSON, deflated
  document BLOB NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (draft_id, revision)
) STRICT;
CREATE TRIGGER template_draft_document_is_immutable BEFORE UPDATE ON template_draft_document
BEGIN SELECT RAISE(ABORT, 'template_draft_document_is_immutable'); END;

-- A version that is not offered for new visits; a row less when it is offered again.
CREATE TABLE template_retirement (
  template_id      TEXT NOT NULL,
  template_version TEXT NOT NULL,
  retired_at       TEXT NOT NULL,
  retired_by       TEXT NOT NULL,
  reason           TEXT NOT NULL CONSTRAINT template_retirement_says_why CHECK (reason <> ''),
  PRIMARY KEY (template_id, template_version),
  FOREIGN KEY (template_id, template_version) REFERENCES template_version (id, version) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX sheet_by_template ON sheet (template_id, template_version);

-- What a sheet was opened with stays, but for one way: forward to a later version of the same template, unfinished, as an event.
DROP TRIGGER sheet_pins_are_fixed;
CREATE TRIGGER sheet_pins_are_fixed BEFORE UPDATE ON sheet
WHEN NEW.visit_id <> OLD.visit_id OR NEW.template_id <> OLD.template_id OR NEW.role <> OLD.role
  OR NEW.organization_id IS NOT OLD.organization_id OR NEW.posting_id IS NOT OLD.posting_id
  OR (NEW.template_version = OLD.template_version
      AND (NEW.template_sha256 <> OLD.template_sha256 OR NEW.parameters <> OLD.parameters))
BEGIN SELECT RAISE(ABORT, 'sheet_pins_are_fixed'); END;
CREATE TRIGGER sheet_is_carried_forward BEFORE UPDATE ON sheet
WHEN NEW.template_version <> OLD.template_version
  AND (OLD.finished_at IS NOT NULL OR NEW.finished_at IS NOT NULL OR NEW.revision <= OLD.revision
       OR (SELECT seq FROM template_version WHERE id = NEW.template_id AND version = NEW.template_version)
          < (SELECT seq FROM template_version WHERE id = OLD.template_id AND version = OLD.template_version))
BEGIN SELECT RAISE(ABORT, 'sheet_is_carried_forward'); END;
