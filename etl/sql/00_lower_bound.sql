-- The least that a number's words allow.
CREATE TEMP MACRO lower_bound(number, comparator) AS
CASE WHEN comparator IN ('=', '>', '>=') THEN number END;
