-- 0202 inspection plan: the units of a round and why they were chosen, draws as they were made, teams with their members, and
-- the day on which a team visits a clinic. The teams in `inspection` are what visit forms offer: names alone, kept equal.
-- Read by: plan.repo.
CREATE TABLE inspection_unit (
  inspection_id   TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  how             TEXT NOT NULL CONSTRAINT inspection_unit_how_known CHECK (how IN ('filter', 'priority', 'draw')),
  -- Of a draw, its id
  draw_id         TEXT REFERENCES inspection_draw (id) ON DELETE RESTRICT,
  PRIMARY KEY (inspection_id, organization_id)
) STRICT, WITHOUT ROWID;

-- What was drawn, from what and with which seed; names as they were then.
CREATE TABLE inspection_draw (
  id            TEXT NOT NULL PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  seed          TEXT NOT NULL CONSTRAINT inspection_draw_has_a_seed CHECK (seed <> ''),
  method        TEXT NOT NULL,
  drawn_on      TEXT NOT NULL CONSTRAINT inspection_draw_on_a_date CHECK (date(drawn_on, '+0 days') IS drawn_on),
  drawn_by      TEXT NOT NULL,
  -- [{"code": "02001", "name": "…", "county": "…"}] in the order in which it was drawn from
  population    TEXT NOT NULL CONSTRAINT inspection_draw_population_json CHECK (json_type(population) IS 'array'),
  -- Places in the population, from 0, in the order of drawing
  drawn         TEXT NOT NULL CONSTRAINT inspection_draw_drawn_json CHECK (json_type(drawn) IS 'array')
) STRICT;
CREATE INDEX inspection_draw_by_round ON inspection_draw (inspection_id, id);
CREATE TRIGGER inspection_draw_stands_update BEFORE UPDATE ON inspection_draw
BEGIN SELECT RAISE(ABORT, 'inspection_draw_stands'); END;
CREATE TRIGGER inspection_draw_stands_delete BEFORE DELETE ON inspection_draw
BEGIN SELECT RAISE(ABORT, 'inspection_draw_stands'); END;

CREATE TABLE inspection_team (
  id            TEXT NOT NULL PRIMARY KEY,
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL CONSTRAINT inspection_team_named CHECK (name <> '')
) STRICT;
CREATE INDEX inspection_team_by_round ON inspection_team (inspection_id, position);

CREATE TABLE team_member (
  team_id         TEXT NOT NULL REFERENCES inspection_team (id) ON DELETE CASCADE,
  -- 0 leads
  position        INTEGER NOT NULL,
  name            TEXT NOT NULL CONSTRAINT team_member_named CHECK (name <> ''),
  post            TEXT NOT NULL,
  -- Where the inspector works, so that nobody judges the own or the paired organization
  organization_id TEXT REFERENCES organization (id) ON DELETE RESTRICT,
  PRIMARY KEY (team_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE planned_visit (
  inspection_id   TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  clinic_id       TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  team_id         TEXT NOT NULL REFERENCES inspection_team (id) ON DELETE RESTRICT,
  visit_on        TEXT NOT NULL CONSTRAINT planned_visit_on_a_date CHECK (date(visit_on, '+0 days') IS visit_on),
  -- Why the team goes although it should keep away; '' where it need not
  override_reason TEXT NOT NULL,
  PRIMARY KEY (inspection_id, clinic_id)
) STRICT, WITHOUT ROWID;

INSERT INTO inspection_team (id, inspection_id, position, name)
SELECT i.id || '/' || j.key, i.id, j.key, j.value ->> 'name' FROM inspection i, json_each(i.teams) j
 WHERE j.value ->> 'name' <> '';
INSERT INTO team_member (team_id, position, name, post)
SELECT t.id, m.key, m.value, ''
  FROM inspection_team t JOIN inspection i ON i.id = t.inspection_id, json_each(i.teams, '$[' || t.position || '].members') m
 WHERE m.value <> '';
