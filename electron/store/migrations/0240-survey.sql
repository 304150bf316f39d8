-- 0240 survey: records looked at for an item (病历抽查), patients who are called back (回访), interviews (访谈) of a visit. Nobody is
-- named in them; telephone numbers stand in `call_back_person` alone and are taken away again.
-- Read by: sample-table.repo, call-back.repo, interview.repo.
CREATE TABLE sample_table (
  sheet_id  TEXT NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  item_code TEXT NOT NULL CONSTRAINT sample_table_of_an_item CHECK (item_code <> ''),
  -- [{"ref": "2013-0412", "isRight": true, "counts": {}, "note": ""}]
  rows      TEXT NOT NULL CONSTRAINT sample_table_rows_json CHECK (json_type(rows) IS 'array'),
  PRIMARY KEY (sheet_id, item_code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sample_table_of_finished_insert BEFORE INSERT ON sample_table
WHEN (SELECT finished_at FROM sheet WHERE id = NEW.sheet_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'sample_table_of_finished_insert'); END;
CREATE TRIGGER sample_table_of_finished_update BEFORE UPDATE ON sample_table
WHEN (SELECT finished_at FROM sheet WHERE id = NEW.sheet_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'sample_table_of_finished_update'); END;

CREATE TABLE call_back (
  id               TEXT NOT NULL PRIMARY KEY,
  visit_id         TEXT NOT NULL REFERENCES visit (id) ON DELETE RESTRICT,
  template_id      TEXT NOT NULL,
  template_version TEXT NOT NULL,
  -- Whoever has seed and list can draw again.
  seed             TEXT NOT NULL CONSTRAINT call_back_seeded CHECK (seed <> ''),
  method           TEXT NOT NULL,
  size             INTEGER NOT NULL CONSTRAINT call_back_size_counts CHECK (size > 0),
  -- Numbers of patients in the order of the list: ["2013-0412"]
  population       TEXT NOT NULL CONSTRAINT call_back_population_json CHECK (json_type(population) IS 'array'),
  drawn_at         TEXT NOT NULL,
  drawn_by         TEXT NOT NULL,
  FOREIGN KEY (template_id, template_version) REFERENCES template_version (id, version) ON DELETE RESTRICT,
  CONSTRAINT call_back_once_a_visit UNIQUE (visit_id, template_id, template_version)
) STRICT;

CREATE TABLE call_back_person (
  id             TEXT NOT NULL PRIMARY KEY,
  call_back_id   TEXT NOT NULL REFERENCES call_back (id) ON DELETE RESTRICT,
  -- Order of drawing, from 1; the first ones are the sample, the others its reserves.
  place          INTEGER NOT NULL CONSTRAINT call_back_person_place_counts CHECK (place > 0),
  patient_number TEXT NOT NULL CONSTRAINT call_back_person_numbered CHECK (patient_number <> ''),
  discharged_on  TEXT CONSTRAINT call_back_person_discharged_on_a_date
                   CHECK (discharged_on IS NULL OR date(discharged_on, '+0 days') IS discharged_on),
  department     TEXT NOT NULL,
  -- '' when there is none, or when it was taken away
  phone          TEXT NOT NULL,
  -- The questionnaire of this person
  sheet_id       TEXT REFERENCES sheet (id) ON DELETE RESTRICT,
  CONSTRAINT call_back_person_place_once UNIQUE (call_back_id, place)
) STRICT;
CREATE INDEX call_back_person_by_sheet ON call_back_person (sheet_id);

CREATE TABLE call_attempt (
  seq       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  person_id TEXT NOT NULL REFERENCES call_back_person (id) ON DELETE RESTRICT,
  way       TEXT NOT NULL CONSTRAINT call_attempt_way_known CHECK (way IN ('phone', 'home', 'site')),
  outcome   TEXT NOT NULL CONSTRAINT call_attempt_outcome_known
              CHECK (outcome IN ('answered', 'refused', 'not_in_use', 'out_of_service', 'wrong_person', 'no_answer')),
  note      TEXT NOT NULL,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL
) STRICT;
CREATE INDEX call_attempt_by_person ON call_attempt (person_id, seq);
CREATE TRIGGER call_attempt_is_never_changed BEFORE UPDATE ON call_attempt
BEGIN SELECT RAISE(ABORT, 'call_attempt_is_never_changed'); END;
CREATE TRIGGER call_attempt_is_never_deleted BEFORE DELETE ON call_attempt
BEGIN SELECT RAISE(ABORT, 'call_attempt_is_never_deleted'); END;

CREATE TABLE interview (
  id         TEXT NOT NULL PRIMARY KEY,
  visit_id   TEXT NOT NULL REFERENCES visit (id) ON DELETE RESTRICT,
  -- Post or standing of who was asked, no name: 支援医生, 院长
  asked      TEXT NOT NULL CONSTRAINT interview_of_someone CHECK (asked <> ''),
  topic      TEXT NOT NULL,
  said       TEXT NOT NULL CONSTRAINT interview_says_something CHECK (said <> ''),
  -- An item of the visit's sheets that it bears on; '' for none
  item_code  TEXT NOT NULL,
  at         TEXT NOT NULL,
  who        TEXT NOT NULL,
  is_removed INTEGER NOT NULL CONSTRAINT interview_is_removed_or_not CHECK (is_removed IN (0, 1))
) STRICT;
CREATE INDEX interview_by_visit ON interview (visit_id, at);
