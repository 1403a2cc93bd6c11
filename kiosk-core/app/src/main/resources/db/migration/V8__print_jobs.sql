-- What a slip is known by to the people at the desk; when it came to its state, and in which order the slips did,
-- whatever the clock said. Of what went to paper before this was known only the order of wanting is left.
ALTER TABLE print_job ADD COLUMN number TEXT;
ALTER TABLE print_job ADD COLUMN moved_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE print_job ADD COLUMN move_order INTEGER NOT NULL DEFAULT 0;
UPDATE print_job SET moved_at = at, move_order = nr;
CREATE INDEX print_job_move ON print_job (move_order);
