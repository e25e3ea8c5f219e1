-- What keeps a practice out, in the words of a person who can mend it.
CREATE TEMP TABLE practice_fault AS
SELECT arrived_practice.report, arrived_practice.row_order, 20 AS rule, indicator_match.reason
FROM arrived_practice JOIN indicator_match ON indicator_match.called = arrived_practice.practice
WHERE indicator_match.reason IS NOT NULL
UNION ALL
SELECT arrived_practice.report, arrived_practice.row_order, 20, 'the practice is missing: write its id'
FROM arrived_practice WHERE arrived_practice.practice IS NULL
UNION ALL
SELECT arrived_practice.report, arrived_practice.row_order, 21, printf(
    '%s is a %s, which is counted: put its words into figures.csv',
    indicator_match.indicator_id, indicator_match.kind
)
FROM arrived_practice JOIN indicator_match ON indicator_match.called = arrived_practice.practice
WHERE indicator_match.kind <> 'practice'
UNION ALL
SELECT arrived_practice.report, arrived_practice.row_order, 10, area_match.reason
FROM arrived_practice
JOIN arrived_report USING (report)
JOIN area_match
    ON area_match.called = arrived_report.area
    AND area_match.year_text IS NOT DISTINCT FROM arrived_report.reporting_year
WHERE area_match.reason IS NOT NULL;
