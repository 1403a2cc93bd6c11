-- Voice notes and photos. The content lies sealed in `files/`, under the name of its hash; its key is here, sealed
-- under `person_id`: of nobody but the file until a case or draft (`owner`) names it, of the applicant from then on.
CREATE TABLE file (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind       TEXT NOT NULL,
    type       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    hash       TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    person_id  BLOB NOT NULL REFERENCES person (id),
    key        TEXT NOT NULL,
    version    INTEGER NOT NULL,
    owner      BLOB,
    question   TEXT,
    client     TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX file_owner ON file (owner);
CREATE INDEX file_person ON file (person_id);
