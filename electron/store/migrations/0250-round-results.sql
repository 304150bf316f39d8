-- 0250 round results: what a bureau settles for the evaluation of a round, its lock, what a person changed in the lists of
-- praise and criticism, and the shares of the composite result of a scheme. Results themselves are worked out, never stored.
-- Read by: round-option.repo, round-lock.repo, round-list.repo, composite-rule.repo; the other repositories of a round
-- translate round_is_locked.
-- A round without a row stands by the defaults.
CREATE TABLE round_option (
  inspection_id TEXT NOT NULL PRIMARY KEY REFERENCES inspection (id) ON DELETE RESTRICT,
  -- How the sheets of a hospital meet: mean, or weighted by staff-months
  hospitals     TEXT NOT NULL CONSTRAINT round_option_hospitals_known CHECK (hospitals IN ('mean', 'weighted')),
  -- NULL: groups are not split
  split_by      TEXT CONSTRAINT round_option_split_known CHECK (split_by IN ('level', 'type', 'county')),
  -- {"SH-2025": ["B", "A"]}: sections that decide between equals, by template
  tie_break     TEXT NOT NULL CONSTRAINT round_option_tie_break_json CHECK (json_type(tie_break) IS 'object'),
  -- Rules by which units are proposed for praise and criticism
  lists         TEXT NOT NULL CONSTRAINT round_option_lists_json CHECK (json_type(lists) IS 'object')
) STRICT;

-- While a row stands here nothing that the results follow from may change in the round.
CREATE TABLE round_lock (
  inspection_id TEXT NOT NULL PRIMARY KEY REFERENCES inspection (id) ON DELETE RESTRICT,
  locked_at     TEXT NOT NULL,
  locked_by     TEXT NOT NULL,
  -- SHA-256 of the results as they were locked
  checksum      TEXT NOT NULL CONSTRAINT round_lock_checksum_of_64 CHECK (length(checksum) = 64)
) STRICT;

-- 表扬、批评: a person put a unit on a list or took it off; of one unit and list the last row counts.
CREATE TABLE round_list_change (
  seq             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  inspection_id   TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  template_id     TEXT NOT NULL,
  role            TEXT NOT NULL CONSTRAINT round_list_change_role_known
                    CHECK (role IN ('supporting_org', 'recipient_org', 'dispatched_staff')),
  organization_id TEXT REFERENCES organization (id) ON DELETE RESTRICT,
  posting_id      TEXT REFERENCES posting (id) ON DELETE RESTRICT,
  list            TEXT NOT NULL CONSTRAINT round_list_change_list_known CHECK (list IN ('praise', 'criticism')),
  -- rule: as the rules say again
  act             TEXT NOT NULL CONSTRAINT round_list_change_act_known CHECK (act IN ('add', 'remove', 'rule')),
  reason          TEXT NOT NULL,
  changed_at      TEXT NOT NULL,
  changed_by      TEXT NOT NULL,
  CONSTRAINT round_list_change_has_one_subject CHECK ((organization_id IS NULL) <> (posting_id IS NULL)),
  CONSTRAINT round_list_change_has_reason CHECK (act = 'rule' OR reason <> '')
) STRICT;
CREATE INDEX round_list_change_by_round ON round_list_change (inspection_id, seq);

-- 综合得分 of a scheme; without a row there is none.
CREATE TABLE composite_rule (
  scheme_id    TEXT NOT NULL PRIMARY KEY REFERENCES scheme (id) ON DELETE RESTRICT,
  -- [{"part": "inspection", "share": 0.6}], together 1
  parts        TEXT NOT NULL CONSTRAINT composite_rule_parts_json CHECK (json_type(parts) IS 'array'),
  -- A missing part leaves its share to the others.
  redistribute INTEGER NOT NULL CONSTRAINT composite_rule_redistribute_or_not CHECK (redistribute IN (0, 1))
) STRICT;

-- A merger of organizations still reaches a locked round: sheets and visits follow whom they speak of.
CREATE TRIGGER round_is_locked_visit_insert BEFORE INSERT ON visit
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = NEW.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_visit_update BEFORE UPDATE OF code, visit_on, team_name, members, imported ON visit
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = OLD.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_sheet_insert BEFORE INSERT ON sheet
WHEN EXISTS (SELECT 1 FROM visit v JOIN round_lock l ON l.inspection_id = v.inspection_id WHERE v.id = NEW.visit_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_sheet_update
BEFORE UPDATE OF template_version, revision, facts, vetoes, remarks, finished_at, status, total, grade, result ON sheet
WHEN EXISTS (SELECT 1 FROM visit v JOIN round_lock l ON l.inspection_id = v.inspection_id WHERE v.id = OLD.visit_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_finding_insert BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM sheet s JOIN visit v ON v.id = s.visit_id JOIN round_lock l ON l.inspection_id = v.inspection_id
              WHERE s.id = NEW.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_finding_update BEFORE UPDATE OF item_code, problem, requirement, due_on, severity ON finding
WHEN EXISTS (SELECT 1 FROM sheet s JOIN visit v ON v.id = s.visit_id JOIN round_lock l ON l.inspection_id = v.inspection_id
              WHERE s.id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_finding_delete BEFORE DELETE ON finding
WHEN EXISTS (SELECT 1 FROM sheet s JOIN visit v ON v.id = s.visit_id JOIN round_lock l ON l.inspection_id = v.inspection_id
              WHERE s.id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_period BEFORE UPDATE OF code, starts_on, ends_on ON inspection
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_option_insert BEFORE INSERT ON round_option
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = NEW.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_option_update BEFORE UPDATE ON round_option
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = OLD.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_option_delete BEFORE DELETE ON round_option
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = OLD.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_list_insert BEFORE INSERT ON round_list_change
WHEN EXISTS (SELECT 1 FROM round_lock WHERE inspection_id = NEW.inspection_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_list_change_stays BEFORE DELETE ON round_list_change
BEGIN SELECT RAISE(ABORT, 'round_list_change_stays'); END;
