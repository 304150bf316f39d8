-- 0020 registry: divisions brought in beside the national table, organizations, their staff and contacts. Nothing is
-- deleted: organizations are archived. Empty text = not known. Read by: division.repo, organization.repo, staff.repo, contact.repo.
CREATE TABLE division (
  code   TEXT NOT NULL PRIMARY KEY CONSTRAINT division_code_of_six_or_nine CHECK (length(code) IN (6, 9) AND code NOT GLOB '*[^0-9]*'),
  name   TEXT NOT NULL CONSTRAINT division_named CHECK (name <> ''),
  level  TEXT NOT NULL CONSTRAINT division_level_known CHECK (level IN ('province', 'city', 'county', 'township')),
  parent TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE organization (
  id                 TEXT NOT NULL PRIMARY KEY,
  kind               TEXT NOT NULL CONSTRAINT organization_kind_known CHECK (kind IN ('supporting', 'recipient', 'bureau', 'other')),
  code               TEXT NOT NULL,
  name               TEXT NOT NULL CONSTRAINT organization_named CHECK (name <> ''),
  category           TEXT NOT NULL,
  level              TEXT NOT NULL,
  grade              TEXT NOT NULL,
  division_code      TEXT NOT NULL CONSTRAINT organization_division_of_six_or_nine
                       CHECK (length(division_code) IN (6, 9) AND division_code NOT GLOB '*[^0-9]*'),
  credit_code        TEXT NOT NULL,
  org_code           TEXT NOT NULL,
  licence_number     TEXT NOT NULL,
  approved_beds      REAL CONSTRAINT organization_approved_beds_not_negative CHECK (approved_beds >= 0),
  beds               REAL CONSTRAINT organization_beds_not_negative          CHECK (beds >= 0),
  staff_count        REAL CONSTRAINT organization_staff_not_negative         CHECK (staff_count >= 0),
  doctor_count       REAL CONSTRAINT organization_doctors_not_negative       CHECK (doctor_count >= 0),
  nurse_count        REAL CONSTRAINT organization_nurses_not_negative        CHECK (nurse_count >= 0),
  population         REAL CONSTRAINT organization_population_not_negative    CHECK (population >= 0),
  village_count      REAL CONSTRAINT organization_villages_not_negative      CHECK (village_count >= 0),
  required_headcount REAL CONSTRAINT organization_headcount_not_negative     CHECK (required_headcount >= 0),
  contact_name       TEXT NOT NULL,
  contact_title      TEXT NOT NULL,
  contact_phone      TEXT NOT NULL,
  note               TEXT NOT NULL,
  -- JSON array of lower-case texts to search by
  search_keys        TEXT NOT NULL CONSTRAINT organization_search_keys_json CHECK (json_type(search_keys) IS 'array'),
  archived_at        TEXT
) STRICT;
CREATE UNIQUE INDEX organization_code_is_unique ON organization (code) WHERE code <> '';
CREATE UNIQUE INDEX organization_name_in_county ON organization (name, substr(division_code, 1, 6));
CREATE INDEX organization_in_official_order ON organization (kind, division_code, code, name);

CREATE TRIGGER organization_is_never_deleted BEFORE DELETE ON organization
BEGIN SELECT RAISE(ABORT, 'organization_is_never_deleted'); END;

CREATE TABLE staff (
  id              TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  name            TEXT NOT NULL CONSTRAINT staff_named CHECK (name <> ''),
  sex             TEXT NOT NULL,
  title           TEXT NOT NULL,
  specialty       TEXT NOT NULL,
  licence_number  TEXT NOT NULL,
  phone           TEXT NOT NULL,
  note            TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX staff_licence_number_is_unique ON staff (licence_number) WHERE licence_number <> '';
CREATE INDEX staff_by_organization ON staff (organization_id, name);

CREATE TABLE contact (
  id              TEXT NOT NULL PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES organization (id) ON DELETE RESTRICT,
  name            TEXT NOT NULL CONSTRAINT contact_named CHECK (name <> ''),
  job_title       TEXT NOT NULL,
  phone           TEXT NOT NULL,
  note            TEXT NOT NULL,
  CONSTRAINT contact_once_an_organization UNIQUE (organization_id, name)
) STRICT;
