-- What cannot be less than a protected count, over however many steps: totals, and what checks say.
CREATE TEMP TABLE no_less AS
WITH RECURSIVE alone AS (
    SELECT check_id, side FROM check_term GROUP BY ALL HAVING count(*) = 1
),
pair AS (
    SELECT indicator_id AS small, part_of AS great FROM indicator WHERE part_of IS NOT NULL
    UNION
    -- Each of those that make up a single other one, or no more than it, is at most that one.
    SELECT below.indicator, above.indicator
    FROM check_term AS above
    JOIN alone USING (check_id, side)
    JOIN check_term AS below ON below.check_id = above.check_id AND below.side <> above.side
    WHERE above.relation = '=' OR above.side = 'left'
),
step AS (
    SELECT small, great FROM pair SEMI JOIN small_number ON small_number.indicator = pair.small
    UNION
    SELECT step.small, pair.great FROM step JOIN pair ON pair.small = step.great
)
SELECT small, great, great IN (SELECT indicator FROM small_number) AS is_protected
FROM step WHERE small <> great;
