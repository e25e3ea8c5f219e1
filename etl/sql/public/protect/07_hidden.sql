-- Cells that hide their number: small ones as 1 to 4, and all under a total so small that it would
-- tell them, zeros as well, as 0 to that total; who saw only some of these hidden would know more.
CREATE TEMP TABLE hidden AS
SELECT
    cell.* REPLACE (
        CASE WHEN most < largest THEN value ELSE down END AS down,
        CASE WHEN most < largest THEN most - value ELSE up END AS up
    ),
    most,
    coalesce(most < largest, false) AS by_total
FROM cell LEFT JOIN most USING (cell)
WHERE is_small OR most >= 1 AND most < largest;

-- Which cells take in the days and the area of a hidden one, and so move with it.
CREATE TEMP TABLE inside AS
WITH covering AS (
    SELECT *, unnest(range(year(first_day), year(last_day) + 1)) AS covered FROM cell WHERE part = ''
)
SELECT hidden.cell AS inner_cell, covering.cell AS outer_cell
FROM hidden
JOIN around USING (area)
JOIN covering
    ON covering.indicator = hidden.indicator AND covering.area = around.around_area
    AND covering.covered = year(hidden.first_day)
WHERE covering.first_day <= hidden.first_day AND covering.last_day >= hidden.last_day
    AND covering.undated IN ('', hidden.undated)
    AND covering.cell <> hidden.cell;

-- What moves by itself: hidden cells that take in no other hidden number, and of those that do what
-- the others leave over. All else moves only as far as these do.
CREATE TEMP TABLE leaf AS
WITH holding AS (
    SELECT outer_cell AS cell, sum(inner_cells.value) AS held
    FROM inside
    JOIN hidden AS inner_cells ON inner_cells.cell = inside.inner_cell AND inner_cells.value > 0
    -- Of cells that lie in one another only the innermost count.
    WHERE inner_cell NOT IN (
        SELECT deep.outer_cell
        FROM inside AS deep JOIN hidden ON hidden.cell = deep.inner_cell AND hidden.value > 0
    )
    GROUP BY outer_cell
)
SELECT hidden.* REPLACE (CASE WHEN held > 0 THEN least(down, value - held) ELSE down END AS down)
FROM hidden LEFT JOIN holding USING (cell)
WHERE held IS NULL OR value > held;
