-- 0100 agreement: what clinics need and hospitals offer under a scheme, pins and forbidden pairs, the proposal that is being
-- worked on, and of a pairing its agreement with goals, its scanned papers and the pairing it continues.
-- scheme_id is empty where there is no scheme yet. Departments are codes of the national list.
-- Read by: planning.repo, agreement.repo, attachment.repo.
CREATE TABLE need (
  scheme_id      TEXT NOT NULL,
  recipient_id   TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  department     TEXT NOT NULL CONSTRAINT need_department_named CHECK (department <> ''),
  -- 1 to 3: the higher, the more it is wanted
  weight         INTEGER NOT NULL CONSTRAINT need_weight_of_three CHECK (weight BETWEEN 1 AND 3),
  techniques     TEXT NOT NULL,
  preferred_from TEXT CONSTRAINT need_preferred_from_a_date CHECK (preferred_from IS NULL OR date(preferred_from, '+0 days') IS preferred_from),
  preferred_to   TEXT CONSTRAINT need_preferred_to_a_date   CHECK (preferred_to IS NULL OR date(preferred_to, '+0 days') IS preferred_to),
  PRIMARY KEY (scheme_id, recipient_id, department),
  CONSTRAINT need_preferred_in_order CHECK (preferred_from IS NULL OR preferred_to IS NULL OR preferred_from <= preferred_to)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_by_recipient ON need (recipient_id);

CREATE TABLE supply (
  scheme_id    TEXT NOT NULL,
  supporter_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  department   TEXT NOT NULL CONSTRAINT supply_department_named CHECK (department <> ''),
  experts      INTEGER NOT NULL CONSTRAINT supply_experts_counted CHECK (experts BETWEEN 1 AND 999),
  PRIMARY KEY (scheme_id, supporter_id, department)
) STRICT, WITHOUT ROWID;
CREATE INDEX supply_by_supporter ON supply (supporter_id);

-- Clinics a hospital can take; without a row it takes its fair share.
CREATE TABLE capacity (
  scheme_id    TEXT NOT NULL,
  supporter_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  clinics      INTEGER NOT NULL CONSTRAINT capacity_counted CHECK (clinics BETWEEN 0 AND 999),
  PRIMARY KEY (scheme_id, supporter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX capacity_by_supporter ON capacity (supporter_id);

CREATE TABLE couple_rule (
  scheme_id    TEXT NOT NULL,
  recipient_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  supporter_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  rule         TEXT NOT NULL CONSTRAINT couple_rule_known CHECK (rule IN ('pin', 'forbid')),
  PRIMARY KEY (scheme_id, recipient_id, supporter_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX couple_rule_one_pin ON couple_rule (scheme_id, recipient_id) WHERE rule = 'pin';
CREATE INDEX couple_rule_by_recipient ON couple_rule (recipient_id);
CREATE INDEX couple_rule_by_supporter ON couple_rule (supporter_id);

-- One proposal a scheme is being worked on; accepted, it becomes pairings and is gone.
CREATE TABLE proposal (
  scheme_id TEXT NOT NULL PRIMARY KEY,
  -- JSON: how much department, distance, continuity and fairness count
  weights   TEXT NOT NULL CONSTRAINT proposal_weights_json CHECK (json_valid(weights)),
  starts_on TEXT NOT NULL CONSTRAINT proposal_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on   TEXT NOT NULL CONSTRAINT proposal_ends_on_a_date   CHECK (date(ends_on, '+0 days') IS ends_on),
  made_at   TEXT NOT NULL,
  CONSTRAINT proposal_ends_after_start CHECK (ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal_pair (
  scheme_id    TEXT NOT NULL REFERENCES proposal (scheme_id) ON DELETE CASCADE,
  recipient_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  supporter_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  PRIMARY KEY (scheme_id, recipient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_pair_by_recipient ON proposal_pair (recipient_id);
CREATE INDEX proposal_pair_by_supporter ON proposal_pair (supporter_id);

-- 续签, 换医院: the pairing that another one follows. Both stay.
CREATE TABLE pairing_succession (
  pairing_id TEXT NOT NULL PRIMARY KEY REFERENCES pairing (id) ON DELETE RESTRICT,
  former_id  TEXT NOT NULL CONSTRAINT pairing_succession_once UNIQUE REFERENCES pairing (id) ON DELETE RESTRICT,
  kind       TEXT NOT NULL CONSTRAINT pairing_succession_kind_known CHECK (kind IN ('renewal', 'replacement')),
  CONSTRAINT pairing_succession_of_two CHECK (pairing_id <> former_id)
) STRICT, WITHOUT ROWID;

-- 协议: its term may be longer than the pairing, or shorter. Its number stands with the pairing.
CREATE TABLE agreement (
  pairing_id TEXT NOT NULL PRIMARY KEY REFERENCES pairing (id) ON DELETE RESTRICT,
  signed_on  TEXT CONSTRAINT agreement_signed_on_a_date CHECK (signed_on IS NULL OR date(signed_on, '+0 days') IS signed_on),
  starts_on  TEXT NOT NULL CONSTRAINT agreement_starts_on_a_date CHECK (date(starts_on, '+0 days') IS starts_on),
  ends_on    TEXT NOT NULL CONSTRAINT agreement_ends_on_a_date   CHECK (date(ends_on, '+0 days') IS ends_on),
  CONSTRAINT agreement_ends_after_start CHECK (ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_goal (
  pairing_id TEXT NOT NULL REFERENCES pairing (id) ON DELETE RESTRICT,
  position   INTEGER NOT NULL,
  -- Word of the metric, "教学查房"
  metric     TEXT NOT NULL CONSTRAINT agreement_goal_named CHECK (metric <> ''),
  unit       TEXT NOT NULL,
  target     REAL NOT NULL CONSTRAINT agreement_goal_target_positive CHECK (target > 0),
  due_on     TEXT CONSTRAINT agreement_goal_due_on_a_date CHECK (due_on IS NULL OR date(due_on, '+0 days') IS due_on),
  -- Reached so far, as told by the two sides
  progress   REAL NOT NULL CONSTRAINT agreement_goal_progress_not_negative CHECK (progress >= 0),
  PRIMARY KEY (pairing_id, position),
  CONSTRAINT agreement_goal_once UNIQUE (pairing_id, metric)
) STRICT, WITHOUT ROWID;

-- A copy of a file in the folder `files/` of the workspace, named by its content; rows are never changed.
CREATE TABLE attachment (
  sha256   TEXT NOT NULL PRIMARY KEY CONSTRAINT attachment_sha256_of_64 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes    INTEGER NOT NULL CONSTRAINT attachment_bytes_counted CHECK (bytes >= 0),
  mime     TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- entity as in the journal, "pairing/<id>"; one file may hang at several, under the name it had when it was added.
CREATE TABLE attachment_link (
  entity   TEXT NOT NULL CONSTRAINT attachment_link_entity_named CHECK (entity GLOB '?*/?*'),
  sha256   TEXT NOT NULL REFERENCES attachment (sha256) ON DELETE RESTRICT,
  name     TEXT NOT NULL CONSTRAINT attachment_link_named CHECK (name <> ''),
  added_at TEXT NOT NULL,
  PRIMARY KEY (entity, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_link_by_sha256 ON attachment_link (sha256);
