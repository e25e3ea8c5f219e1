-- What the SQL of every build asks for that an edition has otherwise.
CREATE TEMP VIEW arrived_report AS SELECT report_id AS report FROM whole.report;
CREATE TEMP VIEW arrived_correction_part AS SELECT CAST(NULL AS VARCHAR) AS variant WHERE false;
