-- Protected counts in checks that leave no room, or that tie more than two figures.
CREATE TEMP TABLE tight AS
SELECT check_id, indicator
FROM check_term
SEMI JOIN small_number USING (indicator)
WHERE relation = '=' OR check_id IN (SELECT check_id FROM check_term GROUP BY ALL HAVING count(*) > 2);

-- Protected counts that checks or totals tie to each other, under one name.
CREATE TEMP TABLE family AS
WITH RECURSIVE tie AS (
    SELECT small AS one, great AS other FROM no_less WHERE is_protected
    UNION
    SELECT great, small FROM no_less WHERE is_protected
    UNION
    SELECT one.indicator, other.indicator FROM tight AS one JOIN tight AS other USING (check_id)
),
step AS (
    SELECT indicator, indicator AS reached FROM small_number
    UNION
    SELECT step.indicator, tie.other FROM step JOIN tie ON tie.one = step.reached
)
SELECT indicator, min(reached) AS family FROM step GROUP BY indicator;
