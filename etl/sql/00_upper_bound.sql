-- The most that a number's words allow: what may have left something out can only be too low.
CREATE TEMP MACRO upper_bound(number, comparator, coverage) AS
CASE WHEN comparator IN ('=', '<') AND coverage = 'complete' THEN number END;
