-- Entries that break a rule of the log.
SELECT * FROM unusual WHERE reasons <> ''
