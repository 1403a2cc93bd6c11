-- Whether a visit goes through an errand's line for the errands' sake; else its number was drawn with that line.
ALTER TABLE ticket_errand ADD COLUMN leg INTEGER NOT NULL DEFAULT 1;
