-- 0060 paper: print jobs that outlive the process, and every paper that was handed out, with what proves it.
-- Read by: print-job.repo.
CREATE TABLE print_job (
  id         TEXT NOT NULL PRIMARY KEY,
  folder     TEXT NOT NULL CONSTRAINT print_job_folder_named CHECK (folder <> ''),
  -- [{"kind", "subject", "fileName"}] in the order of printing
  papers     TEXT NOT NULL CONSTRAINT print_job_papers_json CHECK (json_type(papers) IS 'array'),
  state      TEXT NOT NULL CONSTRAINT print_job_state_known CHECK (state IN ('running', 'finished', 'cancelled')),
  -- [{"subject", "code"}]
  failed     TEXT NOT NULL CONSTRAINT print_job_failed_json CHECK (json_type(failed) IS 'array'),
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL
) STRICT;

CREATE TABLE issued_paper (
  id         TEXT NOT NULL PRIMARY KEY,
  job_id     TEXT REFERENCES print_job (id) ON DELETE RESTRICT,
  kind       TEXT NOT NULL CONSTRAINT issued_paper_kind_known CHECK (kind IN ('visit-evaluation', 'ranking')),
  -- Sheet id, or template id of a ranking.
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
CREATE INDEX issued_paper_by_subject ON issued_paper (kind, subject, issued_at);
CREATE INDEX issued_paper_by_job     ON issued_paper (job_id);
