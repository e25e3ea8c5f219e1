-- Every figure that is told less exactly, with the bounds that are told instead; open where none.
CREATE TEMP TABLE protected AS
WITH shift AS (
    SELECT moved.cell, sum(leaf.down) AS down, sum(leaf.up) AS up
    FROM moved JOIN leaf ON leaf.cell = moved.leaf
    WHERE moved.cell <> moved.leaf
    GROUP BY moved.cell
),
robbed AS (SELECT robbed AS cell, sum(value) AS lost FROM (SELECT DISTINCT robbed, cell, value FROM robbed_cell) GROUP BY ALL),
told AS (
    SELECT
        characteristic.figure_id, characteristic.value, most.most,
        cell.cell IN (SELECT cell FROM opened_cell) AS is_open,
        robbed.lost,
        CASE
            WHEN hidden.by_total THEN 0
            WHEN characteristic.is_small THEN least(1, characteristic.value)
            ELSE characteristic.value
        END AS own_low,
        CASE
            WHEN hidden.by_total THEN hidden.most
            WHEN characteristic.is_small THEN characteristic.largest
            ELSE characteristic.value
        END AS own_high,
        characteristic.value - coalesce(shift.down, 0) AS moved_low,
        characteristic.value + coalesce(shift.up, 0) AS moved_high
    FROM characteristic
    JOIN cell USING (indicator, area, first_day, last_day, undated, part)
    LEFT JOIN hidden ON hidden.cell = cell.cell
    LEFT JOIN shift ON shift.cell = cell.cell
    LEFT JOIN robbed ON robbed.cell = cell.cell
    LEFT JOIN most ON most.cell = cell.cell
),
bounded AS (
    SELECT
        figure_id,
        value,
        CASE
            WHEN is_open THEN 0
            ELSE greatest(0, least(own_low, moved_low) - coalesce(lost, 0))
        END AS low,
        CASE
            WHEN is_open THEN most
            WHEN lost IS NULL THEN greatest(own_high, moved_high)
        END AS high
    FROM told
)
SELECT figure_id, low, high FROM bounded WHERE low < value OR high IS NULL OR high > value
UNION ALL
-- A printed percentage tells the count to whoever knows the total.
SELECT DISTINCT figure.figure_id, 0, NULL
FROM whole.figure AS figure
JOIN small_share USING (indicator)
JOIN characteristic ON characteristic.indicator = small_share.counts AND characteristic.area = figure.area
JOIN bounded ON bounded.figure_id = characteristic.figure_id
WHERE figure.status = 'published'
    AND characteristic.first_day
        = first_day_of(figure.period_kind, figure.period_start, figure.period_end, figure.reporting_year)
    AND characteristic.last_day
        = last_day_of(figure.period_kind, figure.period_start, figure.period_end, figure.reporting_year)
    AND (bounded.low < bounded.value OR bounded.high IS NULL OR bounded.high > bounded.value);
