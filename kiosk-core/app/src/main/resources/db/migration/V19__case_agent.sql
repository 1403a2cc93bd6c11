-- Who acts for the applicant, where somebody does: one JSON text, sealed under the applicant's key.
ALTER TABLE service_case ADD COLUMN agent TEXT;
