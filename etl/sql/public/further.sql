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
too_tight AS (
    SELECT now.cell
    FROM now JOIN most USING (cell) LEFT JOIN rise USING (cell)
    WHERE remaining + coalesce(up, 0) > most
    UNION ALL
    SELECT above.cell
    FROM pair_of_cells
    JOIN now AS below ON below.cell = pair_of_cells.below
    JOIN now AS above ON above.cell = pair_of_cells.above
    WHERE below.remaining > above.remaining
    UNION ALL
    -- Counts of the same people move together where both are hidden on one day in one place.
    SELECT above.cell
    FROM pair_of_cells
    JOIN now AS below ON below.cell = pair_of_cells.below
    JOIN now AS above ON above.cell = pair_of_cells.above
    JOIN move AS higher ON higher.cell = above.cell
    LEFT JOIN move AS beside
        ON beside.cell = below.cell AND beside.area = higher.area AND beside.day = higher.day
        AND beside.undated = higher.undated AND beside.part = higher.part
    WHERE below.remaining - coalesce(beside.down, 0) > above.remaining - higher.down
    UNION ALL
    SELECT above.cell
    FROM pair_of_cells
    JOIN now AS below ON below.cell = pair_of_cells.below
    JOIN now AS above ON above.cell = pair_of_cells.above
    JOIN move AS lower ON lower.cell = below.cell
    LEFT JOIN move AS beside
        ON beside.cell = above.cell AND beside.area = lower.area AND beside.day = lower.day
        AND beside.undated = lower.undated AND beside.part = lower.part
    WHERE below.remaining + lower.up > above.remaining + coalesce(beside.up, 0)
    UNION ALL
    -- Checks that leave no room for any single move.
    SELECT now.cell FROM now JOIN held USING (cell) SEMI JOIN tight USING (indicator)
)
SELECT DISTINCT family, area, first_day, last_day, undated
FROM too_tight JOIN near USING (cell)
ANTI JOIN opened USING (family, area, first_day, last_day, undated);
