-- Who may open the staff corner of a kiosk: typed as two digits and a PIN of its own.
CREATE TABLE corner_pin (
    account   TEXT PRIMARY KEY REFERENCES staff (account),
    number    TEXT NOT NULL UNIQUE CHECK (length(number) = 2),
    pin_hash  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was chosen at a kiosk, by its name: one that is enrolled anew after a repair finds what it had.
CREATE TABLE kiosk_setting (
    kiosk    TEXT NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    version  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    by       TEXT NOT NULL,
    PRIMARY KEY (kiosk, name)
) STRICT, WITHOUT ROWID;
