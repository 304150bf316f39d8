-- 0110 attendance: who was where on which day. A posting gets what only the bureau's desk records of it; a person is in one
-- place a day. Attendance is one text a posting and month, one letter a day; letters stand inside the posting only. A spot
-- check stands beside attendance and never changes. Workload gets the columns of the whole form.
-- Read by: posting.repo, attendance.repo, spot-check.repo and workload.repo, which translate the names of the rules.
ALTER TABLE posting ADD COLUMN post TEXT NOT NULL DEFAULT '';
-- The posting it took over from; of imported ones the name in replaced_by may say it.
ALTER TABLE posting ADD COLUMN replaces_id TEXT REFERENCES posting (id) ON DELETE RESTRICT
  CONSTRAINT posting_replaces_another CHECK (replaces_id <> id);
-- Why it was ended before its planned day; NULL while it runs as planned.
ALTER TABLE posting ADD COLUMN end_reason TEXT;
-- Why it is void; NULL = it stands.
ALTER TABLE posting ADD COLUMN cancel_reason TEXT;
CREATE INDEX posting_by_staff ON posting (staff_id, starts_on);
CREATE UNIQUE INDEX posting_replaced_once ON posting (replaces_id) WHERE replaces_id IS NOT NULL AND cancel_reason IS NULL;

CREATE VIEW posting_conflict AS
SELECT a.id, b.id AS other_id
  FROM posting a
  JOIN posting b ON b.staff_id = a.staff_id AND b.id <> a.id
                AND b.starts_on <= ifnull(a.ends_on, '9999-12-31') AND a.starts_on <= ifnull(b.ends_on, '9999-12-31')
 WHERE a.cancel_reason IS NULL AND b.cancel_reason IS NULL;

CREATE TRIGGER posting_in_one_place AFTER INSERT ON posting
WHEN EXISTS (SELECT 1 FROM posting_conflict WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'posting_in_one_place'); END;
CREATE TRIGGER posting_in_one_place_on_update AFTER UPDATE OF staff_id, starts_on, ends_on, cancel_reason ON posting
WHEN EXISTS (SELECT 1 FROM posting_conflict WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'posting_in_one_place'); END;
CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting_is_never_deleted'); END;

-- P √, S 病, E 事, A 年, O 公, X 旷, "." nothing; 31 letters, those of days that the month lacks are ".".
-- Who marked which day and when stands in the journal; marked_at and marked_by are of the last change.
CREATE TABLE attendance (
  posting_id TEXT NOT NULL REFERENCES posting (id) ON DELETE RESTRICT,
  month      TEXT NOT NULL CONSTRAINT attendance_month_a_month CHECK (date(month || '-01', '+0 days') IS month || '-01'),
  days       TEXT NOT NULL CONSTRAINT attendance_states_known CHECK (length(days) = 31 AND days NOT GLOB '*[^.PSEAOX]*'),
  -- Days marked √, so that long lists need not read every month.
  present    INTEGER NOT NULL AS (31 - length(replace(days, 'P', ''))) STORED,
  marked_at  TEXT NOT NULL,
  marked_by  TEXT NOT NULL,
  PRIMARY KEY (posting_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_month ON attendance (month);

CREATE VIEW attendance_outside AS
SELECT t.posting_id, t.month
  FROM attendance t
  JOIN posting p ON p.id = t.posting_id
 WHERE (t.month < substr(p.starts_on, 1, 7) AND trim(t.days, '.') <> '')
    OR (t.month > substr(p.ends_on, 1, 7) AND trim(t.days, '.') <> '')
    OR (t.month = substr(p.starts_on, 1, 7) AND trim(substr(t.days, 1, CAST(substr(p.starts_on, 9) AS INTEGER) - 1), '.') <> '')
    OR (t.month = substr(p.ends_on, 1, 7) AND trim(substr(t.days, CAST(substr(p.ends_on, 9) AS INTEGER) + 1), '.') <> '')
    OR trim(substr(t.days, CAST(strftime('%d', t.month || '-01', '+1 month', '-1 day') AS INTEGER) + 1), '.') <> '';

CREATE TRIGGER attendance_inside_posting AFTER INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM attendance_outside WHERE posting_id = NEW.posting_id AND month = NEW.month)
BEGIN SELECT RAISE(ABORT, 'attendance_inside_posting'); END;
CREATE TRIGGER attendance_inside_posting_on_update AFTER UPDATE ON attendance
WHEN EXISTS (SELECT 1 FROM attendance_outside WHERE posting_id = NEW.posting_id AND month = NEW.month)
BEGIN SELECT RAISE(ABORT, 'attendance_inside_posting'); END;
CREATE TRIGGER posting_keeps_attendance AFTER UPDATE OF starts_on, ends_on ON posting
WHEN EXISTS (SELECT 1 FROM attendance_outside WHERE posting_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'attendance_inside_posting'); END;

CREATE TABLE spot_check (
  id         TEXT NOT NULL PRIMARY KEY,
  posting_id TEXT NOT NULL REFERENCES posting (id) ON DELETE RESTRICT,
  checked_on TEXT NOT NULL CONSTRAINT spot_check_checked_on_a_date CHECK (date(checked_on, '+0 days') IS checked_on),
  checked_by TEXT NOT NULL CONSTRAINT spot_check_by_somebody CHECK (checked_by <> ''),
  -- 1 on post, 0 not
  is_found   INTEGER NOT NULL CONSTRAINT spot_check_found_or_not CHECK (is_found IN (0, 1)),
  way        TEXT NOT NULL CONSTRAINT spot_check_way_known CHECK (way IN ('on-site', 'phone')),
  note       TEXT NOT NULL,
  -- Why it is void; NULL = it stands.
  withdraw_reason TEXT
) STRICT;
CREATE INDEX spot_check_by_posting ON spot_check (posting_id, checked_on);
CREATE TRIGGER spot_check_inside_posting AFTER INSERT ON spot_check
WHEN NOT EXISTS (SELECT 1 FROM posting p WHERE p.id = NEW.posting_id AND p.cancel_reason IS NULL
                  AND p.starts_on <= NEW.checked_on AND NEW.checked_on <= ifnull(p.ends_on, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'spot_check_inside_posting'); END;
CREATE TRIGGER spot_check_is_fixed BEFORE UPDATE ON spot_check
WHEN NEW.posting_id <> OLD.posting_id OR NEW.checked_on <> OLD.checked_on OR NEW.checked_by <> OLD.checked_by
  OR NEW.is_found <> OLD.is_found OR NEW.way <> OLD.way OR NEW.note <> OLD.note OR OLD.withdraw_reason IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'spot_check_is_fixed'); END;
CREATE TRIGGER spot_check_is_never_deleted BEFORE DELETE ON spot_check
BEGIN SELECT RAISE(ABORT, 'spot_check_is_never_deleted'); END;

-- outpatients cannot be NULL since 0040: 0 here says that its 0 means not known.
ALTER TABLE workload ADD COLUMN outpatients_known INTEGER NOT NULL DEFAULT 1
  CONSTRAINT workload_outpatients_known_or_not CHECK (outpatients_known = 1 OR outpatients = 0);
ALTER TABLE workload ADD COLUMN consultations        REAL;
ALTER TABLE workload ADD COLUMN case_discussions     REAL;
ALTER TABLE workload ADD COLUMN operations           REAL;
ALTER TABLE workload ADD COLUMN operation_demos      REAL;
ALTER TABLE workload ADD COLUMN lecture_audience     REAL;
ALTER TABLE workload ADD COLUMN trainings            REAL;
ALTER TABLE workload ADD COLUMN training_audience    REAL;
ALTER TABLE workload ADD COLUMN trainees             REAL;
ALTER TABLE workload ADD COLUMN new_techniques       REAL;
ALTER TABLE workload ADD COLUMN new_projects         REAL;
ALTER TABLE workload ADD COLUMN new_rules            REAL;
ALTER TABLE workload ADD COLUMN free_clinic_patients REAL;
-- 万元
ALTER TABLE workload ADD COLUMN donations            REAL;
CREATE INDEX workload_by_month ON workload (month);
