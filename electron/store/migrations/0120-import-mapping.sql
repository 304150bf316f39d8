-- 0120 import mapping: how a person had the columns of a foreign table, by the shape of its header, so that the next file of
-- that shape is read the same way. Only what differs from the guess is kept. Read by: import-mapping.repo.
CREATE TABLE import_mapping (
  -- SHA-256 of the normalised header texts, in order, 64 hex digits
  shape       TEXT NOT NULL PRIMARY KEY CONSTRAINT import_mapping_shape_a_hash CHECK (length(shape) = 64),
  -- NULL: sheets of this shape are left out
  kind        TEXT CONSTRAINT import_mapping_kind_named CHECK (kind <> ''),
  -- JSON array: rows of the header, counted from the row where it was guessed to begin
  header_rows TEXT NOT NULL CONSTRAINT import_mapping_header_rows_json CHECK (json_type(header_rows) IS 'array'),
  -- JSON object: column of the sheet, from 0, by column key
  columns     TEXT NOT NULL CONSTRAINT import_mapping_columns_json CHECK (json_type(columns) IS 'object')
) STRICT, WITHOUT ROWID;
