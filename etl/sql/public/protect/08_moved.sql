-- A hidden number moves by one person who was counted on one day in one place, so that every sum over
-- periods and areas still holds. The day: the last one of its period that no shorter period says more
-- about.
CREATE TEMP TABLE moment AS
WITH shorter AS (
    SELECT leaf.cell AS leaf, cell.first_day, cell.last_day
    FROM leaf
    JOIN cell
        ON cell.indicator = leaf.indicator AND cell.area = leaf.area AND cell.cell <> leaf.cell
        AND cell.part = '' AND leaf.part = ''
    WHERE cell.first_day >= leaf.first_day AND cell.last_day <= leaf.last_day
),
candidate AS (
    SELECT cell AS leaf, unnest([first_day, last_day]) AS day FROM leaf
    UNION
    SELECT leaf, unnest([first_day - 1, last_day + 1]) FROM shorter
)
SELECT
    leaf.cell AS leaf,
    coalesce(max(candidate.day) FILTER (shorter.leaf IS NULL), any_value(leaf.last_day)) AS day
FROM leaf
JOIN candidate ON candidate.leaf = leaf.cell AND candidate.day BETWEEN leaf.first_day AND leaf.last_day
LEFT JOIN shorter
    ON shorter.leaf = leaf.cell AND candidate.day BETWEEN shorter.first_day AND shorter.last_day
GROUP BY leaf.cell;

-- The place: a county that says nothing closer about that day; where there is none, one that reports
-- nothing.
CREATE TEMP TABLE via AS
SELECT leaf.cell AS leaf, inner_cell.area
FROM leaf
JOIN moment ON moment.leaf = leaf.cell
JOIN around ON around.around_area = leaf.area AND around.area <> leaf.area
JOIN cell AS inner_cell ON inner_cell.area = around.area AND inner_cell.indicator = leaf.indicator
JOIN (SELECT area, count(*) AS depth FROM around GROUP BY area) AS deep ON deep.area = around.area
WHERE moment.day BETWEEN inner_cell.first_day AND inner_cell.last_day AND leaf.part = ''
GROUP BY leaf.cell, inner_cell.area
HAVING NOT bool_or(inner_cell.first_day >= leaf.first_day AND inner_cell.last_day <= leaf.last_day)
QUALIFY row_number() OVER (
    PARTITION BY leaf.cell ORDER BY any_value(depth) DESC, max(inner_cell.value) DESC, inner_cell.area
) = 1;

-- Each with everything that it moves: itself, and what takes in that day and place.
CREATE TEMP TABLE moved AS
WITH covering AS (
    SELECT *, unnest(range(year(first_day), year(last_day) + 1)) AS covered FROM cell WHERE part = ''
),
place AS (
    SELECT leaf.*, moment.day, coalesce(via.area, leaf.area) AS place
    FROM leaf
    JOIN moment ON moment.leaf = leaf.cell
    LEFT JOIN via ON via.leaf = leaf.cell
)
SELECT place.cell AS leaf, covering.cell
FROM place
JOIN around ON around.area = place.place
JOIN covering
    ON covering.indicator = place.indicator AND covering.area = around.around_area
    AND covering.covered = year(place.day)
WHERE place.day BETWEEN covering.first_day AND covering.last_day
    AND covering.undated IN ('', place.undated)
    AND covering.cell <> place.cell
UNION ALL
SELECT cell, cell FROM leaf;
