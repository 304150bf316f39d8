-- 0010 workspace: what every part of the product writes. `journal` is the one list of changes, appended in the
-- transaction of the change and never altered; `request` holds the answer of each write under the id of its request,
-- so that a resend after a crash gets the first answer. Read by: journal.repo, request.repo, setting.repo, scheme.repo.
CREATE TABLE journal (
  -- Nothing is ever deleted here, so plain row numbers never come back and need no counter of their own.
  seq    INTEGER NOT NULL PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  at     TEXT NOT NULL CONSTRAINT journal_at_an_instant CHECK (at GLOB '????-??-??T??:??:??*Z'),
  who    TEXT NOT NULL CONSTRAINT journal_who_named CHECK (who <> ''),
  -- "pairing.recorded"
  what   TEXT NOT NULL CONSTRAINT journal_what_named CHECK (what GLOB '?*.?*'),
  -- "pairing/<id>", "sheet/<id>/A1"
  entity TEXT NOT NULL CONSTRAINT journal_entity_named CHECK (entity GLOB '?*/?*'),
  before TEXT CONSTRAINT journal_before_json CHECK (before IS NULL OR json_valid(before)),
  after  TEXT CONSTRAINT journal_after_json  CHECK (after IS NULL OR json_valid(after)),
  reason TEXT
) STRICT;
CREATE INDEX journal_by_entity ON journal (entity, seq);

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal_is_append_only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal_is_append_only'); END;

CREATE TABLE request (
  id     TEXT NOT NULL PRIMARY KEY,
  answer TEXT NOT NULL CONSTRAINT request_answer_json CHECK (json_valid(answer)),
  at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The document keeps the whole scheme as it was brought in; period and parameters stand in columns because rules use them.
CREATE TABLE scheme (
  id        TEXT NOT NULL PRIMARY KEY,
  code      TEXT NOT NULL UNIQUE CONSTRAINT scheme_code_named CHECK (code <> ''),
  name      TEXT NOT NULL CONSTRAINT scheme_named CHECK (name <> ''),
  starts_on TEXT NOT NULL CONSTRAINT scheme_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on   TEXT NOT NULL CONSTRAINT scheme_ends_on_a_date   CHECK (date(ends_on, '+0 days') IS ends_on),
  document  TEXT NOT NULL CONSTRAINT scheme_document_json CHECK (json_valid(document)),
  CONSTRAINT scheme_ends_after_start CHECK (ends_on >= starts_on)
) STRICT;

CREATE TABLE scheme_parameter (
  scheme_id TEXT NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  id        TEXT NOT NULL,
  position  INTEGER NOT NULL,
  label     TEXT NOT NULL,
  -- JSON scalar: 7, 0.5, "中级"
  value     TEXT NOT NULL CONSTRAINT scheme_parameter_value_json CHECK (json_valid(value)),
  unit      TEXT NOT NULL,
  PRIMARY KEY (scheme_id, id)
) STRICT, WITHOUT ROWID;
