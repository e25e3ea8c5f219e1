-- Where something known leaves a hidden number no room to be 1 to 4 while nobody is counted where it
-- was opened before, that is opened too. Answers how many were added.
INSERT INTO opened
WITH now AS MATERIALIZED (SELECT * FROM left_over),
open_one AS MATERIALIZED (SELECT source FROM opened_source WHERE is_hidden),
-- Each hidden number that stays, with the cells of its own count that it moves.
move AS MATERIALIZED (
    SELECT held.cell, source.* EXCLUDE (largest)
    FROM held JOIN source USING (source)
    WHERE held.is_own AND held.source NOT IN (FROM open_one)
),
-- The most that one of them adds; one that was opened comes back from none, with the counts above it.
rise AS (
    SELECT cell, max(up) AS up
    FROM (
        SELECT cell, up FROM move
        UNION ALL
        SELECT held.cell, source.largest
        FROM held JOIN source USING (source) SEMI JOIN open_one USING (source)
    )
    GROUP BY cell
),
pair AS MATERIALIZED (
    SELECT
        below, above,
        now_below.remaining AS below_remaining,
        now_above.remaining AS above_remaining
    FROM pair_of_cells
    JOIN now AS now_below ON now_below.cell = below
    JOIN now AS now_above ON now_above.cell = above
),
too_tight AS (
    SELECT now.cell
    FROM now JOIN most USING (cell) LEFT JOIN rise USING (cell)
    WHERE remaining + coalesce(up, 0) > most
    UNION ALL
    SELECT above FROM pair WHERE below_remaining > above_remaining
    UNION ALL
    -- Counts of the same people move together where both are hidden on one day in one place.
    SELECT above
    FROM pair
    JOIN move AS higher ON higher.cell = above
    LEFT JOIN move AS beside
        ON beside.cell = below AND beside.area = higher.area AND beside.day = higher.day
        AND beside.undated = higher.undated AND beside.part = higher.part
    WHERE below_remaining - coalesce(beside.down, 0) > above_remaining - higher.down
    UNION ALL
    SELECT above
    FROM pair
    JOIN move AS lower ON lower.cell = below
    LEFT JOIN move AS beside
        ON beside.cell = above AND beside.area = lower.area AND beside.day = lower.day
        AND beside.undated = lower.undated AND beside.part = lower.part
    WHERE below_remaining + lower.up > above_remaining + coalesce(beside.up, 0)
    UNION ALL
    -- Checks that leave no room for any single move.
    SELECT now.cell FROM now JOIN held USING (cell) SEMI JOIN tight USING (indicator)
)
SELECT DISTINCT family, area, first_day, last_day, undated
FROM too_tight JOIN near USING (cell)
ANTI JOIN opened USING (family, area, first_day, last_day, undated);
