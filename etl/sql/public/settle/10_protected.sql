-- What may be counted where it was opened: as many as a total of work lets, or any number of people.
CREATE TEMP TABLE room AS
WITH outermost AS (
    SELECT *
    FROM opened
    WHERE NOT EXISTS (
        SELECT *
        FROM opened AS wider
        JOIN around ON around.area = opened.area AND around.around_area = wider.area
        WHERE wider.family = opened.family AND wider.undated IN ('', opened.undated)
            AND wider.first_day <= opened.first_day AND wider.last_day >= opened.last_day
            AND wider <> opened
    )
)
SELECT
    outermost.*,
    family.indicator,
    CASE
        WHEN near.number <= most.most AND near.greatest <= most.most THEN most.most
        WHEN family.indicator NOT IN (SELECT indicator FROM opened_source) THEN small_number.largest
    END AS room
FROM outermost
JOIN family USING (family)
JOIN small_number USING (indicator)
LEFT JOIN near
    ON near.indicator = family.indicator AND near.area = outermost.area AND near.part = ''
    AND near.first_day = outermost.first_day AND near.last_day = outermost.last_day
    AND near.undated = outermost.undated
LEFT JOIN most ON most.cell = near.cell;

-- How far every cell near a hidden number moves, as far as all that is hidden in it together.
CREATE TEMP TABLE bounded AS
WITH sharing AS (
    SELECT
        left_over.cell, sum(room.room) AS room, bool_or(room.room IS NULL) AS is_endless
    FROM left_over
    JOIN room
        ON room.indicator = left_over.indicator AND room.first_day <= left_over.last_day
        AND room.last_day >= left_over.first_day
    WHERE (left_over.area, room.area) IN (
            SELECT (area, around_area) FROM around UNION SELECT (around_area, area) FROM around
        )
    GROUP BY left_over.cell
),
shift AS (
    SELECT held.cell, sum(source.down) AS down, sum(source.up) AS up
    FROM held JOIN source USING (source)
    WHERE held.is_own AND held.source NOT IN (SELECT source FROM opened_source)
    GROUP BY held.cell
)
SELECT
    cell, left_over.number,
    left_over.remaining - coalesce(shift.down, 0) AS low,
    CASE
        WHEN NOT coalesce(is_endless, false)
            THEN left_over.remaining + coalesce(shift.up, 0) + coalesce(room, 0)
    END AS high
FROM left_over LEFT JOIN sharing USING (cell) LEFT JOIN shift USING (cell)
WHERE left_over.fits;

-- Every figure that is told less exactly, with the bounds that are told instead; open where none.
CREATE TEMP TABLE protected AS
WITH told AS (
    SELECT
        characteristic.figure_id, characteristic.value,
        CASE
            WHEN bounded.cell IS NULL THEN 0
            WHEN characteristic.is_small THEN least(bounded.low, 1, characteristic.value)
            ELSE bounded.low
        END AS low,
        CASE
            -- Opened, or a number that doesn't fit; what a total of work lets is known to everybody.
            WHEN bounded.cell IS NULL AND opened_cell.cell IS NULL THEN NULL
            WHEN bounded.cell IS NULL THEN CASE WHEN most.most >= characteristic.value THEN most.most END
            WHEN characteristic.is_small AND high IS NOT NULL THEN greatest(high, characteristic.largest)
            ELSE high
        END AS high
    FROM characteristic
    JOIN near USING (indicator, area, first_day, last_day, undated, part)
    LEFT JOIN opened_cell ON opened_cell.cell = near.cell
    LEFT JOIN most ON most.cell = near.cell
    -- Of several numbers told of the same people one fits; another may be as small as that one.
    LEFT JOIN bounded
        ON bounded.cell = near.cell
        AND (
            characteristic.value = bounded.number
            OR characteristic.is_small AND bounded.number BETWEEN 1 AND characteristic.largest
                AND bounded.low <= 1 AND bounded.high >= characteristic.largest
        )
),
hidden AS (SELECT * FROM told WHERE low < value OR high IS NULL OR high > value)
SELECT figure_id, greatest(low, 0) AS low, high FROM hidden
UNION ALL
-- A printed percentage tells the count to whoever knows the total.
SELECT DISTINCT figure.figure_id, 0, NULL
FROM whole.figure AS figure
JOIN small_share USING (indicator)
JOIN characteristic ON characteristic.indicator = small_share.counts AND characteristic.area = figure.area
JOIN hidden ON hidden.figure_id = characteristic.figure_id
WHERE figure.status = 'published'
    AND characteristic.first_day
        = first_day_of(figure.period_kind, figure.period_start, figure.period_end, figure.reporting_year)
    AND characteristic.last_day
        = last_day_of(figure.period_kind, figure.period_start, figure.period_end, figure.reporting_year);
