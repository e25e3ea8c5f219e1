-- What other reports say of the same areas: checks, ratios and coverage are of one area each.
CREATE TEMP TABLE affected_area AS
SELECT area FROM figure
UNION
SELECT area FROM amended.figure WHERE report IN (SELECT report FROM touched);

INSERT INTO figure BY NAME
SELECT *
FROM amended.figure
WHERE area IN (SELECT area FROM affected_area) AND report NOT IN (SELECT report FROM touched);
