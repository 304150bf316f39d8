-- 0040 record: monthly workload of postings and ledgers of deeds, as the bureau's own tables bring them. Workload keeps
-- the posting code as text: the table may arrive before the posting does. Read by: workload.repo and ledger.repo.
CREATE TABLE workload (
  id              TEXT NOT NULL PRIMARY KEY,
  month           TEXT NOT NULL CONSTRAINT workload_month_a_month CHECK (date(month || '-01', '+0 days') IS month || '-01'),
  posting_code    TEXT NOT NULL CONSTRAINT workload_posting_named CHECK (posting_code <> ''),
  person_name     TEXT NOT NULL,
  outpatients     REAL NOT NULL CONSTRAINT workload_outpatients_not_negative CHECK (outpatients >= 0),
  inpatients      REAL,
  teaching_rounds REAL,
  lectures        REAL,
  free_clinics    REAL,
  total           REAL,
  note            TEXT NOT NULL,
  CONSTRAINT workload_once_a_month UNIQUE (posting_code, month)
) STRICT;

CREATE TABLE ledger (
  id              TEXT NOT NULL PRIMARY KEY,
  happened_on     TEXT NOT NULL CONSTRAINT ledger_happened_on_a_date CHECK (date(happened_on, '+0 days') IS happened_on),
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  project         TEXT NOT NULL CONSTRAINT ledger_project_named CHECK (project <> ''),
  beneficiaries   REAL,
  -- yuan
  amount          REAL,
  materials       REAL,
  note            TEXT NOT NULL,
  CONSTRAINT ledger_once_a_day UNIQUE (happened_on, organization_id, project)
) STRICT;
CREATE INDEX ledger_by_organization ON ledger (organization_id, happened_on);
