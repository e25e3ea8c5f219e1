-- Every table as a center sees it: rows of its own county as they were filed, all others as everyone sees
-- them. A table that is not named here cannot be asked for.

CREATE VIEW area AS FROM everyone.area;

CREATE VIEW area_shape AS FROM everyone.area_shape;

CREATE VIEW area_version AS FROM everyone.area_version;

CREATE VIEW indicator AS FROM everyone.indicator;

CREATE VIEW indicator_variant AS FROM everyone.indicator_variant;

CREATE VIEW measure_word AS FROM everyone.measure_word;

CREATE VIEW phrase AS FROM everyone.phrase;

CREATE VIEW snapshot AS FROM everyone.snapshot;

CREATE VIEW unmatched_shape AS FROM everyone.unmatched_shape;

CREATE VIEW unusual_kind AS FROM everyone.unusual_kind;

CREATE VIEW correction AS
FROM everyone.correction WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.correction WHERE area = (SELECT area FROM own);

CREATE VIEW coverage_cell AS
FROM everyone.coverage_cell WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.coverage_cell WHERE area = (SELECT area FROM own);

CREATE VIEW figure AS
FROM everyone.figure WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.figure WHERE area = (SELECT area FROM own);

CREATE VIEW figures AS
FROM everyone.figures WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.figures WHERE area = (SELECT area FROM own);

CREATE VIEW finding AS
FROM everyone.finding WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.finding WHERE area = (SELECT area FROM own);

CREATE VIEW measure AS
FROM everyone.measure WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.measure WHERE area = (SELECT area FROM own);

CREATE VIEW practice AS
FROM everyone.practice WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.practice WHERE area = (SELECT area FROM own);

CREATE VIEW ratio AS
FROM everyone.ratio WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.ratio WHERE area = (SELECT area FROM own);

CREATE VIEW unusual AS
FROM everyone.unusual WHERE area IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.unusual WHERE area = (SELECT area FROM own);

CREATE VIEW report AS
FROM everyone.report WHERE area_id IS DISTINCT FROM (SELECT area FROM own)
UNION ALL BY NAME
FROM whole.report WHERE area_id = (SELECT area FROM own);

CREATE VIEW figure_mark AS
FROM everyone.figure_mark SEMI JOIN (FROM everyone.figure WHERE area IS DISTINCT FROM (SELECT area FROM own)) USING (figure_id)
UNION ALL BY NAME
FROM whole.figure_mark SEMI JOIN (FROM whole.figure WHERE area = (SELECT area FROM own)) USING (figure_id);

-- Rows of another's report that were set aside may speak of any county.
CREATE VIEW reject AS
FROM whole.reject
SEMI JOIN (FROM whole.report WHERE area_id = (SELECT area FROM own)) AS mine USING (report_id);
