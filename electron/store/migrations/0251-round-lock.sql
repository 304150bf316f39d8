-- 0251 round lock: what stands behind a published result is locked with it: evidence, appeals, signatures, samples of records,
-- call-backs, interviews, place and clause of a finding. Rectification goes on after a round is published and is not locked;
-- telephone numbers can always be taken away. Whatever breaks round_is_locked is told as ROUND_LOCKED where a write begins
-- (`workspace-base.inTransaction`), so a table with a trigger needs nothing else.
CREATE VIEW locked_visit AS
SELECT v.id FROM visit v JOIN round_lock l ON l.inspection_id = v.inspection_id;
CREATE VIEW locked_sheet AS
SELECT s.id FROM sheet s JOIN visit v ON v.id = s.visit_id JOIN round_lock l ON l.inspection_id = v.inspection_id;

CREATE TRIGGER round_is_locked_evidence_insert BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = NEW.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_evidence_update BEFORE UPDATE ON evidence
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_appeal_insert BEFORE INSERT ON appeal
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = NEW.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_appeal_update BEFORE UPDATE ON appeal
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_appeal_delete BEFORE DELETE ON appeal
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_signature_insert BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = NEW.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_sample_insert BEFORE INSERT ON sample_table
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = NEW.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_sample_update BEFORE UPDATE ON sample_table
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_sample_delete BEFORE DELETE ON sample_table
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_interview_insert BEFORE INSERT ON interview
WHEN EXISTS (SELECT 1 FROM locked_visit WHERE id = NEW.visit_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_interview_update BEFORE UPDATE ON interview
WHEN EXISTS (SELECT 1 FROM locked_visit WHERE id = OLD.visit_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_call_back_insert BEFORE INSERT ON call_back
WHEN EXISTS (SELECT 1 FROM locked_visit WHERE id = NEW.visit_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_call_back_sheet BEFORE UPDATE OF sheet_id ON call_back_person
WHEN EXISTS (SELECT 1 FROM call_back c JOIN locked_visit v ON v.id = c.visit_id WHERE c.id = OLD.call_back_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_call_attempt BEFORE INSERT ON call_attempt
WHEN EXISTS (SELECT 1 FROM call_back_person p JOIN call_back c ON c.id = p.call_back_id JOIN locked_visit v ON v.id = c.visit_id
              WHERE p.id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
CREATE TRIGGER round_is_locked_finding_words BEFORE UPDATE OF place, clause ON finding
WHEN EXISTS (SELECT 1 FROM locked_sheet WHERE id = OLD.sheet_id)
BEGIN SELECT RAISE(ABORT, 'round_is_locked'); END;
