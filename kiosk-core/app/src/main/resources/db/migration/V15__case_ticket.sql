-- The number a case was filed on: of the draft that a kiosk handed over, or the one the desk had before it.
CREATE TABLE case_ticket (
    case_id  BLOB NOT NULL UNIQUE REFERENCES service_case (id),
    ticket   BLOB NOT NULL CHECK (length(ticket) = 16),
    number   TEXT NOT NULL
) STRICT;
CREATE INDEX case_ticket_ticket ON case_ticket (ticket);
