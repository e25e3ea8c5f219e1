-- The sound rows whose id their center wrote more than once.
SELECT * FROM unusual WHERE reasons = '' AND twice = 1
