-- One row while bytes of what was deleted before `secure_delete` was set may lie on the pages of the file; it goes once the
-- file was written anew. Of a new center nothing was deleted yet.
CREATE TABLE remains (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
INSERT INTO remains (one) SELECT 1 WHERE EXISTS (SELECT 1 FROM journal);
