-- 0230 review: a subject of a visit may have up to four sheets of one template, told apart by their stage: 自评, 检查, 复核, 申诉.
-- A re-check or an appeal takes over what stood on the sheet before it. Appeals of single items, what a round settled for its
-- self-assessments, and signatures put on a finished sheet.
-- Read by: sheet.repo, review.repo, which translate the names of the rules.
ALTER TABLE sheet ADD COLUMN stage TEXT NOT NULL DEFAULT 'inspection'
  CONSTRAINT sheet_stage_known CHECK (stage IN ('self', 'inspection', 're_check', 'appeal'));
-- Of a re-check or an appeal, the sheet whose answers it began with.
ALTER TABLE sheet ADD COLUMN based_on TEXT REFERENCES sheet (id) ON DELETE RESTRICT
  CONSTRAINT sheet_review_has_a_base CHECK ((based_on IS NOT NULL) = (stage IN ('re_check', 'appeal')));

DROP INDEX sheet_once_a_subject;
CREATE UNIQUE INDEX sheet_once_a_subject
  ON sheet (visit_id, template_id, template_version, ifnull(organization_id, posting_id), ifnull(number, 0), stage);
CREATE INDEX sheet_by_base ON sheet (based_on);

CREATE TRIGGER sheet_stage_is_fixed BEFORE UPDATE ON sheet
WHEN NEW.stage <> OLD.stage OR NEW.based_on IS NOT OLD.based_on
BEGIN SELECT RAISE(ABORT, 'sheet_stage_is_fixed'); END;

-- The one sheet of each subject that results are made of; the rule is countingSheets in core/inspection/stage.ts.
CREATE VIEW counting_sheet AS
SELECT s.* FROM sheet s
 WHERE (s.stage = 'inspection' OR (s.based_on IS NOT NULL AND s.finished_at IS NOT NULL))
   AND NOT EXISTS (SELECT 1 FROM sheet r WHERE r.based_on = s.id AND r.finished_at IS NOT NULL);

CREATE TABLE self_assessment (
  inspection_id TEXT NOT NULL PRIMARY KEY REFERENCES inspection (id) ON DELETE RESTRICT,
  -- Day by which units return theirs.
  due_on        TEXT CONSTRAINT self_assessment_due_on_a_date CHECK (due_on IS NULL OR date(due_on, '+0 days') IS due_on),
  -- 1: what a unit gave itself for an item is hidden until the inspector has answered that item.
  is_blind      INTEGER NOT NULL CONSTRAINT self_assessment_is_blind_or_not CHECK (is_blind IN (0, 1))
) STRICT;

CREATE TABLE appeal (
  sheet_id   TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  item_code  TEXT NOT NULL,
  -- Points the unit claims, as decimal text.
  claim      TEXT NOT NULL CONSTRAINT appeal_claims_points CHECK (claim <> ''),
  reason     TEXT NOT NULL CONSTRAINT appeal_says_why CHECK (reason <> ''),
  decision   TEXT CONSTRAINT appeal_decision_known CHECK (decision IN ('granted', 'rejected')),
  grounds    TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  PRIMARY KEY (sheet_id, item_code),
  CONSTRAINT appeal_decided_by_someone CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT appeal_decided_with_grounds CHECK (decision IS NULL OR grounds <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
  id        TEXT NOT NULL PRIMARY KEY,
  sheet_id  TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  -- Place in the signature block of the template: "组长".
  place     TEXT NOT NULL CONSTRAINT signature_has_a_place CHECK (place <> ''),
  signer    TEXT NOT NULL CONSTRAINT signature_names_the_signer CHECK (signer <> ''),
  kind      TEXT NOT NULL CONSTRAINT signature_kind_known CHECK (kind IN ('drawn', 'paper')),
  signed_on TEXT NOT NULL CONSTRAINT signature_signed_on_a_date CHECK (date(signed_on, '+0 days') IS signed_on),
  -- Strokes as drawn, JSON [[x, y, x, y, …], …] in a box of 400 × 120; NULL when signed on paper.
  strokes   TEXT CONSTRAINT signature_strokes_json CHECK (strokes IS NULL OR json_type(strokes) IS 'array'),
  -- SHA-256 of the strokes.
  sha256    TEXT CONSTRAINT signature_sha256_of_64 CHECK (sha256 IS NULL OR length(sha256) = 64),
  -- Of the sheet as it was signed.
  checksum  TEXT NOT NULL CONSTRAINT signature_checksum_of_64 CHECK (length(checksum) = 64),
  at        TEXT NOT NULL,
  CONSTRAINT signature_drawn_has_strokes CHECK ((kind = 'drawn') = (strokes IS NOT NULL) AND (strokes IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE INDEX signature_by_sheet ON signature (sheet_id, id);
CREATE TRIGGER signature_is_never_changed BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'signature_is_never_changed'); END;
CREATE TRIGGER signature_is_never_deleted BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'signature_is_never_deleted'); END;
