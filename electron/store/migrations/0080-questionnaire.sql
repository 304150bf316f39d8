-- 0080 questionnaire: a visit asks several people the same questions. Their questionnaires are sheets of one template and
-- subject, told apart by a number and by nothing that says who was asked.
-- Read by: sheet.repo, which translates the names of the rules.
-- NULL for sheets that a subject has once.
ALTER TABLE sheet ADD COLUMN number INTEGER CONSTRAINT sheet_number_counts CHECK (number > 0);

DROP INDEX sheet_once_a_subject;
CREATE UNIQUE INDEX sheet_once_a_subject
  ON sheet (visit_id, template_id, template_version, ifnull(organization_id, posting_id), ifnull(number, 0));

CREATE TRIGGER sheet_number_is_fixed BEFORE UPDATE ON sheet
WHEN NEW.number IS NOT OLD.number
BEGIN SELECT RAISE(ABORT, 'sheet_number_is_fixed'); END;
