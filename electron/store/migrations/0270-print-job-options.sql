-- 0270 print job options: what a person chose of the papers of a job, and which way a paper left: into a file or to the printer.
-- Read by: print-job.repo.
ALTER TABLE print_job ADD COLUMN options TEXT NOT NULL DEFAULT '{}'
  -- {"profile", "layout", …}; what is not there was not chosen
  CONSTRAINT print_job_options_json CHECK (json_type(options) IS 'object');
ALTER TABLE issued_paper ADD COLUMN way TEXT NOT NULL DEFAULT 'file'
  CONSTRAINT issued_paper_way_known CHECK (way IN ('file', 'printer'));
