-- Rows that break a rule of the register.
SELECT * FROM unusual WHERE reasons <> ''
