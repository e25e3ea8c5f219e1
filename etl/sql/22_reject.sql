CREATE TABLE reject (
    report_id VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    raw VARCHAR NOT NULL,
    reasons VARCHAR[] NOT NULL
);
INSERT INTO reject BY NAME
WITH judged AS (
    SELECT report, row_order, list(reason ORDER BY rule, reason) AS reasons
    FROM (SELECT * FROM fault UNION ALL SELECT * FROM repeated_row)
    GROUP BY ALL
),
judged_practice AS (
    SELECT report, row_order, list(reason ORDER BY rule, reason) AS reasons
    FROM practice_fault
    GROUP BY ALL
),
refused AS (
    SELECT report AS report_id, file, place, raw, reasons, row_order FROM arrived_reject
    UNION ALL
    SELECT
        typed_row.report,
        arrived_report.file,
        -- The place of a row begins with its file, which has a column of its own.
        CASE
            WHEN starts_with(typed_row.place, arrived_report.file || ', ')
                THEN substr(typed_row.place, length(arrived_report.file) + 3)
            ELSE typed_row.place
        END,
        concat_ws(
            ', ', typed_row.area, typed_row.indicator, typed_row.said_comparator, typed_row.value_text,
            typed_row.measure_word, typed_row.period_kind, typed_row.year_text
        ),
        judged.reasons,
        typed_row.row_order
    FROM judged
    JOIN typed_row USING (report, row_order)
    JOIN arrived_report USING (report)
    UNION ALL
    SELECT
        arrived_practice.report,
        arrived_report.file,
        coalesce('line ' || (arrived_practice.locator ->> '$.line'), ''),
        concat_ws(', ', arrived_practice.practice, arrived_practice.quote),
        judged_practice.reasons,
        arrived_practice.row_order
    FROM judged_practice
    JOIN arrived_practice USING (report, row_order)
    JOIN arrived_report USING (report)
    UNION ALL
    SELECT
        '',
        file,
        place,
        concat_ws(', ', area, indicator, CAST(reporting_year AS VARCHAR), action, expected),
        [problem_en],
        0
    FROM correction
    WHERE outcome = 'stale'
)
SELECT report_id, file, place, raw, reasons FROM refused
ORDER BY report_id, file, row_order, place;

COMMENT ON TABLE reject IS 'What arrived and was not loaded, with every reason';
COMMENT ON COLUMN reject.report_id IS 'Report, the name of its folder; blank for an entry of the ledger of corrections';
COMMENT ON COLUMN reject.file IS 'File in that folder, or in data';
COMMENT ON COLUMN reject.place IS 'Line, or sheet and cell; blank for the whole file';
COMMENT ON COLUMN reject.raw IS 'The words that stand there';
COMMENT ON COLUMN reject.reasons IS 'Everything that is wrong, each with what would be right';
