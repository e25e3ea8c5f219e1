-- Moves of a hidden number that something known forbids, so that the number could be narrowed down.
-- Where two counts of the same people are both hidden they move together.
CREATE TEMP VIEW pair_of_cells AS
SELECT below.cell AS below, above.cell AS above
FROM no_less
JOIN cell AS below ON below.indicator = no_less.small AND below.part = ''
JOIN cell AS above
    ON above.indicator = no_less.great AND above.part = '' AND above.area = below.area
    AND above.first_day = below.first_day AND above.last_day = below.last_day
    AND above.undated = below.undated
WHERE no_less.is_protected;

CREATE TEMP TABLE too_tight AS
WITH own_pair AS MATERIALIZED (SELECT * FROM pair_of_cells),
move AS (
    SELECT
        moved.leaf, leaf.value AS own, leaf.up, leaf.down, leaf.indicator AS leaf_indicator,
        cell.*
    FROM moved
    JOIN (SELECT cell AS leaf, value, up, down, indicator FROM leaf) AS leaf USING (leaf)
    JOIN (SELECT * EXCLUDE (up, down) FROM cell) AS cell USING (cell)
),
over_total AS (
    SELECT move.* FROM move JOIN most USING (cell)
    WHERE move.value + move.up > most.most
),
-- The count above moves up as far as it must where it is hidden in the same place.
over_count AS (
    SELECT move.*
    FROM move
    JOIN own_pair ON own_pair.below = move.cell
    JOIN cell AS above ON above.cell = own_pair.above AND above.value >= move.value
    LEFT JOIN (
        SELECT own_pair.below AS leaf, leaf.indicator, leaf.value, leaf.up
        FROM own_pair JOIN leaf ON leaf.cell = own_pair.above
    ) AS beside ON beside.leaf = move.leaf AND beside.indicator = above.indicator
    WHERE move.value + move.up
        > above.value + coalesce(least(beside.up, greatest(0, move.own + move.up - beside.value)), 0)
),
under_count AS (
    SELECT move.*
    FROM move
    JOIN own_pair ON own_pair.above = move.cell
    JOIN cell AS below ON below.cell = own_pair.below AND below.value <= move.value
    LEFT JOIN (
        SELECT own_pair.above AS leaf, leaf.indicator, leaf.value, leaf.down
        FROM own_pair JOIN leaf ON leaf.cell = own_pair.below
    ) AS beside ON beside.leaf = move.leaf AND beside.indicator = below.indicator
    WHERE move.value - move.down
        < below.value - coalesce(least(beside.down, greatest(0, beside.value - (move.own - move.down))), 0)
)
SELECT DISTINCT family, area, first_day, last_day, undated
FROM (
    SELECT * FROM over_total
    UNION ALL
    SELECT * FROM over_count
    UNION ALL
    SELECT * FROM under_count
    UNION ALL
    -- Checks that leave no room for any single move.
    SELECT move.* FROM move SEMI JOIN tight USING (indicator)
);
INSERT INTO opened SELECT * FROM too_tight;
