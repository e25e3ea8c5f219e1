-- Where no bound keeps a number from being worked out, nothing is told of the whole family: in this
-- area and all areas in it, on these days and all days in them. Found step by step.
CREATE TEMP TABLE opened (
    family VARCHAR, area VARCHAR, first_day DATE, last_day DATE, undated VARCHAR
);

CREATE TEMP VIEW opened_cell AS
SELECT DISTINCT cell.cell, opened.area, opened.first_day, opened.last_day, opened.undated
FROM opened
JOIN cell ON cell.family = opened.family
JOIN around ON around.area = cell.area AND around.around_area = opened.area
WHERE cell.first_day >= opened.first_day AND cell.last_day <= opened.last_day
    AND opened.undated IN ('', cell.undated);

-- The cells that share days and people with an opened one, each with what this one may take from it.
CREATE TEMP VIEW robbed_cell AS
SELECT DISTINCT
    sharing.cell AS robbed, opened_cell.area, opened_cell.first_day, opened_cell.last_day,
    opened_cell.undated, cell.cell, cell.value
FROM opened_cell
JOIN cell USING (cell)
JOIN cell AS sharing ON sharing.indicator = cell.indicator AND sharing.part = ''
WHERE sharing.first_day <= opened_cell.last_day AND sharing.last_day >= opened_cell.first_day
    AND (sharing.area, opened_cell.area) IN (
        SELECT (area, around_area) FROM around UNION SELECT (around_area, area) FROM around
    )
    AND sharing.cell NOT IN (SELECT cell FROM opened_cell);
