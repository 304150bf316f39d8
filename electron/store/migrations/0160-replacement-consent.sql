-- 0160 replacement consent: whether a replacement of one posted person by another was agreed to. A posting without a row was
-- not replaced, or nothing is known of it.
-- Read by: replacement-consent.repo, registry-fact.repo.
CREATE TABLE replacement_consent (
  -- The posting of the one who left.
  posting_id   TEXT NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE RESTRICT,
  is_given     INTEGER NOT NULL CONSTRAINT replacement_consent_given_or_not CHECK (is_given IN (0, 1)),
  -- 同意单位; empty = not said.
  given_by     TEXT NOT NULL,
  given_on     TEXT CONSTRAINT replacement_consent_a_date CHECK (given_on IS NULL OR date(given_on, '+0 days') IS given_on),
  -- 文号; empty = none.
  paper_number TEXT NOT NULL
) STRICT, WITHOUT ROWID;
