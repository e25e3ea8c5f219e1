-- The cells near a hidden number, each with what the world of world.py counts in it: the number it
-- tells, or, where it doesn't fit, another one.
CREATE TEMP TABLE near AS
SELECT cell.*, fitted_cell.number, fitted_cell.fits, fitted_cell.opens
FROM cell JOIN fitted_cell USING (cell);

-- People of that world, on one day in one place; a few of them are hidden as 1 to 4. None are where
-- a small number doesn't fit, which is opened.
CREATE TEMP TABLE source AS
SELECT
    CAST(row_number() OVER () AS BIGINT) AS source,
    near.family, near.indicator, fitted_source.area, fitted_source.day, near.undated, near.part,
    fitted_source.people, near.largest,
    fitted_source.people <= near.largest AS is_hidden,
    CASE WHEN is_hidden THEN near.largest - fitted_source.people ELSE 0 END AS up,
    CASE WHEN is_hidden THEN greatest(fitted_source.people - 1, 0) ELSE 0 END AS down
FROM fitted_source JOIN near USING (cell);

-- Every cell by the years that it covers.
CREATE TEMP TABLE covering AS
SELECT *, unnest(range(year(first_day), year(last_day) + 1)) AS covered FROM near;

-- The cells that a hidden number lies in, also those of counts that cannot be less.
CREATE TEMP TABLE held AS
SELECT DISTINCT source.source, covering.cell, covering.indicator = source.indicator AS is_own
FROM source
JOIN around USING (area)
JOIN covering
    ON covering.family = source.family AND covering.area = around.around_area
    AND covering.covered = year(source.day)
WHERE source.is_hidden
    AND source.day BETWEEN covering.first_day AND covering.last_day
    AND covering.undated IN ('', source.undated)
    AND (
        covering.indicator = source.indicator AND covering.part IN ('', source.part)
        OR covering.part = '' AND covering.indicator IN (
            SELECT great FROM no_less WHERE no_less.small = source.indicator
        )
    );
