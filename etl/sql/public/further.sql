-- What is opened takes from everything around it: where a count would then be too low for another,
-- and in checks that leave no room, that is opened too. Answers how many keys were added.
INSERT INTO opened
WITH lost AS (
    -- A year and its months are both counted, so the sum is the most that is lost, the greatest the least.
    SELECT
        robbed AS cell, area, first_day, last_day, undated, sum(value) AS most_lost,
        max(value) AS least_lost
    FROM robbed_cell
    GROUP BY ALL
),
too_low AS (
    SELECT above.cell
    FROM pair_of_cells
    JOIN cell AS above ON above.cell = pair_of_cells.above
    JOIN cell AS below ON below.cell = pair_of_cells.below AND below.value <= above.value
    JOIN lost ON lost.cell = above.cell
    LEFT JOIN lost AS beside
        ON beside.cell = below.cell AND beside.area = lost.area AND beside.first_day = lost.first_day
        AND beside.last_day = lost.last_day AND beside.undated = lost.undated
    WHERE above.value - lost.most_lost < below.value - coalesce(beside.least_lost, 0)
    UNION
    SELECT lost.cell FROM lost JOIN cell USING (cell) SEMI JOIN tight USING (indicator)
)
SELECT DISTINCT family, area, first_day, last_day, undated
FROM too_low JOIN cell USING (cell)
ANTI JOIN opened USING (family, area, first_day, last_day, undated);
