-- What every rule finds in every month, the rules that the register has the columns for.
WITH found AS (
    SELECT * FROM rules_taken_on
    UNION ALL
    SELECT * FROM rules_closed
    UNION ALL
    SELECT * FROM rules_handled
    UNION ALL
    SELECT * FROM rules_recipients
    UNION ALL
    SELECT * FROM rules_groups
)
SELECT
    found.area, found.rule, found.month,
    sum(found.value) AS value,
    sum(found.row_count) AS row_count,
    sum(found.unsaid) AS unsaid,
    sum(found.lost) AS lost
FROM found
JOIN wanted_rule ON wanted_rule.rule = found.rule
WHERE found.area IS NOT NULL
GROUP BY found.area, found.rule, found.month
