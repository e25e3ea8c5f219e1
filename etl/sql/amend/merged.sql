-- The last snapshot takes over what was made anew; then what was made reads all of it.
DELETE FROM amended.figure WHERE report IN (SELECT report FROM touched);
INSERT INTO amended.figure BY NAME SELECT * FROM figure WHERE report IN (SELECT report FROM touched);

DELETE FROM amended.practice WHERE report IN (SELECT report FROM touched);
INSERT INTO amended.practice BY NAME SELECT * FROM practice WHERE report IN (SELECT report FROM touched);

DELETE FROM amended.report WHERE report_id IN (SELECT report FROM touched);
INSERT INTO amended.report BY NAME SELECT * FROM report WHERE report_id IN (SELECT report FROM touched);

DELETE FROM amended.reject WHERE report_id = '' OR report_id IN (SELECT report FROM touched);
INSERT INTO amended.reject BY NAME SELECT * FROM reject WHERE report_id = '' OR report_id IN (SELECT report FROM touched);

DELETE FROM amended.correction;
INSERT INTO amended.correction BY NAME SELECT * FROM correction;

DELETE FROM amended.figure_mark;
INSERT INTO amended.figure_mark BY NAME SELECT * FROM figure_mark;

DELETE FROM amended.coverage_cell WHERE area IN (SELECT area FROM affected_area);
INSERT INTO amended.coverage_cell BY NAME SELECT * FROM coverage_cell WHERE area IN (SELECT area FROM affected_area);

DELETE FROM amended.ratio WHERE area IN (SELECT area FROM affected_area);
INSERT INTO amended.ratio BY NAME SELECT * FROM ratio WHERE area IN (SELECT area FROM affected_area);

DELETE FROM amended.finding WHERE area IN (SELECT area FROM affected_area);
INSERT INTO amended.finding BY NAME SELECT * FROM finding WHERE area IN (SELECT area FROM affected_area);

DROP TABLE lean_figure;
DROP TABLE period;
DROP TABLE figure;
DROP TABLE report;
DROP TABLE reject;
DROP TABLE finding;
CREATE VIEW figure AS SELECT rowid, * FROM amended.figure;
CREATE VIEW report AS SELECT * FROM amended.report;
CREATE VIEW reject AS SELECT * FROM amended.reject;
CREATE VIEW finding AS SELECT * FROM amended.finding;
