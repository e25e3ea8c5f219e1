-- What every rule finds in every month, the rules that the log has the columns for.
WITH found AS (
    SELECT * FROM rules_answered
    UNION ALL
    SELECT * FROM rules_subjects
)
SELECT
    found.area, found.rule, found.month,
    sum(found.value) AS value,
    sum(found.row_count) AS row_count,
    sum(found.unsaid) AS unsaid,
    sum(found.lost) AS lost
FROM found
JOIN wanted_rule ON wanted_rule.rule = found.rule
GROUP BY found.area, found.rule, found.month
