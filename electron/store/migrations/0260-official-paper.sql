-- 0260 official paper: what a person wrote of the 公文 of a round. Figures of its annexes are worked out when it is printed.
-- Read by: official-paper.repo.
CREATE TABLE official_paper (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE RESTRICT,
  kind          TEXT NOT NULL CONSTRAINT official_paper_kind_known CHECK (kind IN ('circular')),
  -- {"number": "云卫发〔2013〕12号", "title": …}: every text of the paper
  texts         TEXT NOT NULL CONSTRAINT official_paper_texts_json CHECK (json_type(texts) IS 'object'),
  saved_at      TEXT NOT NULL,
  saved_by      TEXT NOT NULL,
  PRIMARY KEY (inspection_id, kind)
) STRICT, WITHOUT ROWID;
