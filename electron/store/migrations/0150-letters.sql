-- 0150 letters: every paper that is handed out is kept in one list, of whatever kind; the program knows which kinds there are.
-- Read by: print-job.repo.
CREATE TABLE issued_paper_of_any_kind (
  id         TEXT NOT NULL PRIMARY KEY,
  job_id     TEXT REFERENCES print_job (id) ON DELETE RESTRICT,
  kind       TEXT NOT NULL CONSTRAINT issued_paper_kind_named CHECK (kind <> ''),
  -- Sheet id, template id of a ranking, or what names a letter.
  subject    TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  pages      INTEGER NOT NULL,
  bytes      INTEGER NOT NULL,
  sha256     TEXT NOT NULL CONSTRAINT issued_paper_sha256_of_64 CHECK (length(sha256) = 64),
  -- Check code of what was printed.
  checksum   TEXT NOT NULL CONSTRAINT issued_paper_checksum_of_64 CHECK (length(checksum) = 64),
  issued_at  TEXT NOT NULL,
  issued_by  TEXT NOT NULL
) STRICT;
INSERT INTO issued_paper_of_any_kind SELECT * FROM issued_paper;
DROP TABLE issued_paper;
ALTER TABLE issued_paper_of_any_kind RENAME TO issued_paper;
CREATE INDEX issued_paper_by_subject ON issued_paper (kind, subject, issued_at);
CREATE INDEX issued_paper_by_job     ON issued_paper (job_id);
CREATE INDEX print_job_by_state      ON print_job (state);
