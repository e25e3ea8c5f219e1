-- How many rows each report has in the last snapshot.
SELECT report_id, figure_count + reject_count FROM amended.report;
