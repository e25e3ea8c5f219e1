-- The ids of reports.
CREATE TEMP TYPE known_report AS ENUM (SELECT report FROM arrived_report ORDER BY report);
