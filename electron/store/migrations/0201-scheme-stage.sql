-- 0201 scheme stage: the stages of a scheme, which need not tile its period, and what is due of whom. Those of a scheme that
-- was brought in as a document are taken from it. Read by: scheme-stage.repo.
CREATE TABLE scheme_stage (
  scheme_id TEXT NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  id        TEXT NOT NULL,
  position  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  -- NULL: not settled yet
  starts_on TEXT CONSTRAINT scheme_stage_starts_on_a_date CHECK (starts_on IS NULL OR date(starts_on, '+0 days') IS starts_on),
  ends_on   TEXT CONSTRAINT scheme_stage_ends_on_a_date   CHECK (ends_on IS NULL OR date(ends_on, '+0 days') IS ends_on),
  -- ["对任务落实情况开展自查"]
  tasks     TEXT NOT NULL CONSTRAINT scheme_stage_tasks_json CHECK (json_type(tasks) IS 'array'),
  PRIMARY KEY (scheme_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scheme_deliverable (
  scheme_id  TEXT NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  id         TEXT NOT NULL,
  position   INTEGER NOT NULL,
  title      TEXT NOT NULL,
  kind       TEXT NOT NULL CONSTRAINT scheme_deliverable_kind_known CHECK (kind IN ('contact', 'paper')),
  due_on     TEXT CONSTRAINT scheme_deliverable_due_on_a_date CHECK (due_on IS NULL OR date(due_on, '+0 days') IS due_on),
  -- ["supporting_org", "recipient_org"]
  owed_by    TEXT NOT NULL CONSTRAINT scheme_deliverable_owed_by_json CHECK (json_type(owed_by) IS 'array'),
  goes_to    TEXT NOT NULL,
  -- NULL: not owed unit by unit
  per_unit   INTEGER CONSTRAINT scheme_deliverable_per_unit_counts CHECK (per_unit IS NULL OR per_unit > 0),
  PRIMARY KEY (scheme_id, id)
) STRICT, WITHOUT ROWID;

-- What a deadline on a rest day means.
ALTER TABLE scheme ADD COLUMN day_policy TEXT NOT NULL DEFAULT 'as_written'
  CONSTRAINT scheme_day_policy_known CHECK (day_policy IN ('as_written', 'next_workday'));

INSERT INTO scheme_stage (scheme_id, id, position, name, starts_on, ends_on, tasks)
SELECT s.id, j.value ->> 'id', j.key, j.value ->> 'name', j.value ->> 'start', j.value ->> 'end', ifnull(j.value -> 'tasks', '[]')
  FROM scheme s, json_each(s.document, '$.stages') j
 WHERE j.value ->> 'id' IS NOT NULL AND j.value ->> 'name' IS NOT NULL;
INSERT INTO scheme_deliverable (scheme_id, id, position, title, kind, due_on, owed_by, goes_to, per_unit)
SELECT s.id, j.value ->> 'id', j.key, j.value ->> 'title', iif(instr(j.value ->> 'title', '联系人') > 0, 'contact', 'paper'),
       j.value ->> 'due', ifnull(j.value -> 'from', '[]'), ifnull(j.value ->> 'to', ''), j.value ->> 'perUnit'
  FROM scheme s, json_each(s.document, '$.deadlines') j
 WHERE j.value ->> 'id' IS NOT NULL AND j.value ->> 'title' IS NOT NULL;
