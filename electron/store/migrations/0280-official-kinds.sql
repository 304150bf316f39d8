-- 0280 official kinds: a round has its 通知 and its 督查总结报告 beside the 通报. The table is made anew for its CHECK alone.
-- Read by: official-paper.repo.
CREATE TABLE official_paper_of_any_kind (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  kind          TEXT NOT NULL CONSTRAINT official_paper_kind_known CHECK (kind IN ('arrangement', 'circular', 'inspection-summary')),
  -- {"number": "云卫发〔2013〕12号", "title": …}: every text of the paper; a text that is not there was not written
  texts         TEXT NOT NULL CONSTRAINT official_paper_texts_json CHECK (json_type(texts) IS 'object'),
  saved_at      TEXT NOT NULL,
  saved_by      TEXT NOT NULL,
  PRIMARY KEY (inspection_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO official_paper_of_any_kind SELECT * FROM official_paper;
DROP TABLE official_paper;
ALTER TABLE official_paper_of_any_kind RENAME TO official_paper;
