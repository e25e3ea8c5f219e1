-- Where no bound keeps a number from being worked out, nothing is told of the whole family: in this
-- area and all areas in it, on these days and all days in them. Found step by step; from the start
-- where a small number doesn't fit, and under a total so small that it would tell the number, zeros
-- as well, since who saw only some of these opened would know more.
CREATE TEMP TABLE opened AS
SELECT DISTINCT family, area, first_day, last_day, undated
FROM near LEFT JOIN most USING (cell)
WHERE opens OR most BETWEEN 1 AND largest - 1;

CREATE TEMP VIEW opened_cell AS
SELECT DISTINCT near.cell
FROM opened
JOIN near ON near.family = opened.family
JOIN around ON around.area = near.area AND around.around_area = opened.area
WHERE near.first_day >= opened.first_day AND near.last_day <= opened.last_day
    AND opened.undated IN ('', near.undated);

CREATE TEMP VIEW opened_source AS
SELECT DISTINCT source.*
FROM opened
JOIN source ON source.family = opened.family
JOIN around ON around.area = source.area AND around.around_area = opened.area
WHERE source.day BETWEEN opened.first_day AND opened.last_day
    AND opened.undated IN ('', source.undated);

-- What is left of each other cell when nobody is counted where it was opened.
CREATE TEMP VIEW left_over AS
WITH lost AS (
    SELECT cell, sum(people) AS people
    FROM (
        SELECT DISTINCT covering.cell, opened_source.source, opened_source.people
        FROM opened_source
        JOIN around USING (area)
        JOIN covering
            ON covering.indicator = opened_source.indicator AND covering.area = around.around_area
            AND covering.covered = year(opened_source.day)
        WHERE opened_source.day BETWEEN covering.first_day AND covering.last_day
            AND covering.undated IN ('', opened_source.undated)
            AND covering.part IN ('', opened_source.part)
    )
    GROUP BY cell
)
SELECT near.*, near.number - coalesce(lost.people, 0) AS remaining
FROM near LEFT JOIN lost USING (cell) ANTI JOIN opened_cell USING (cell);

CREATE TEMP TABLE pair_of_cells AS
SELECT below.cell AS below, above.cell AS above
FROM no_less
JOIN near AS below ON below.indicator = no_less.small AND below.part = ''
JOIN near AS above
    ON above.indicator = no_less.great AND above.part = '' AND above.area = below.area
    AND above.first_day = below.first_day AND above.last_day = below.last_day
    AND above.undated = below.undated
WHERE no_less.is_protected AND below.least <= above.greatest;
