-- 0220 rectification: a finding says where it was seen and which clause it offends against. A notice goes to one unit and holds
-- problems, each of one or several findings; what happens to a problem is appended and never changed, in the order of seq.
-- Read by: finding.repo, rectification.repo, which translate the names of the rules.
ALTER TABLE finding ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN clause TEXT NOT NULL DEFAULT '';

-- 整改通知书, numbered 机关代字〔年〕n号
CREATE TABLE rectification_notice (
  id              TEXT NOT NULL PRIMARY KEY,
  inspection_id   TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  organ           TEXT NOT NULL CONSTRAINT rectification_notice_organ_named CHECK (organ <> ''),
  year            INTEGER NOT NULL CONSTRAINT rectification_notice_year_of_four CHECK (year BETWEEN 1900 AND 2999),
  number          INTEGER NOT NULL CONSTRAINT rectification_notice_number_counts CHECK (number > 0),
  CONSTRAINT rectification_notice_numbered_once UNIQUE (organ, year, number)
) STRICT;
CREATE INDEX rectification_notice_by_inspection ON rectification_notice (inspection_id);
CREATE INDEX rectification_notice_by_organization ON rectification_notice (organization_id);
CREATE TRIGGER rectification_notice_is_fixed BEFORE UPDATE OF id, inspection_id, organ, year, number ON rectification_notice
BEGIN SELECT RAISE(ABORT, 'rectification_notice_is_fixed'); END;
CREATE TRIGGER rectification_notice_is_never_deleted BEFORE DELETE ON rectification_notice
BEGIN SELECT RAISE(ABORT, 'rectification_notice_is_never_deleted'); END;

-- One problem of a notice
CREATE TABLE rectification (
  id        TEXT NOT NULL PRIMARY KEY,
  notice_id TEXT NOT NULL REFERENCES rectification_notice (id) ON DELETE RESTRICT,
  -- From 1, in the order of the notice
  position  INTEGER NOT NULL CONSTRAINT rectification_position_counts CHECK (position > 0),
  CONSTRAINT rectification_has_its_place UNIQUE (notice_id, position)
) STRICT;
CREATE TRIGGER rectification_is_fixed BEFORE UPDATE ON rectification
BEGIN SELECT RAISE(ABORT, 'rectification_is_fixed'); END;
CREATE TRIGGER rectification_is_never_deleted BEFORE DELETE ON rectification
BEGIN SELECT RAISE(ABORT, 'rectification_is_never_deleted'); END;

CREATE TABLE rectification_finding (
  finding_id       TEXT NOT NULL CONSTRAINT rectification_finding_once PRIMARY KEY REFERENCES finding (id) ON DELETE RESTRICT,
  rectification_id TEXT NOT NULL REFERENCES rectification (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX rectification_finding_by_rectification ON rectification_finding (rectification_id);
CREATE TRIGGER rectification_finding_is_fixed BEFORE UPDATE ON rectification_finding
BEGIN SELECT RAISE(ABORT, 'rectification_finding_is_fixed'); END;
CREATE TRIGGER rectification_finding_is_never_deleted BEFORE DELETE ON rectification_finding
BEGIN SELECT RAISE(ABORT, 'rectification_finding_is_never_deleted'); END;
CREATE TRIGGER finding_noticed_stays BEFORE DELETE ON finding
WHEN EXISTS (SELECT 1 FROM rectification_finding WHERE finding_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'finding_noticed_stays'); END;

CREATE TABLE rectification_event (
  -- Order of recording; clocks never decide.
  seq              INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rectification_id TEXT NOT NULL REFERENCES rectification (id) ON DELETE RESTRICT,
  what             TEXT NOT NULL CONSTRAINT rectification_event_known
                     CHECK (what IN ('issued', 'received', 'replied', 'extended', 'checked', 'closed', 'reopened')),
  -- What else the event says
  body             TEXT NOT NULL CONSTRAINT rectification_event_body_json CHECK (json_type(body) IS 'object'),
  at               TEXT NOT NULL,
  who              TEXT NOT NULL
) STRICT;
CREATE INDEX rectification_event_by_rectification ON rectification_event (rectification_id, seq);
CREATE TRIGGER rectification_event_is_fixed BEFORE UPDATE ON rectification_event
BEGIN SELECT RAISE(ABORT, 'rectification_event_is_fixed'); END;
CREATE TRIGGER rectification_event_is_never_deleted BEFORE DELETE ON rectification_event
BEGIN SELECT RAISE(ABORT, 'rectification_event_is_never_deleted'); END;
-- 销号: straight after a re-check that was passed, and after nothing else
CREATE TRIGGER rectification_closed_when_verified BEFORE INSERT ON rectification_event
WHEN NEW.what = 'closed' AND NOT EXISTS (
  SELECT 1 FROM rectification_event e
   WHERE e.rectification_id = NEW.rectification_id AND e.what = 'checked' AND json_extract(e.body, '$.hasPassed') = 1
     AND e.seq = (SELECT max(seq) FROM rectification_event WHERE rectification_id = NEW.rectification_id))
BEGIN SELECT RAISE(ABORT, 'rectification_closed_when_verified'); END;
