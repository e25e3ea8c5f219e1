SELECT
    cell, family, indicator, area, first_day, last_day, undated, part, numbers, largest,
    coalesce(most BETWEEN 1 AND largest - 1, false) AS is_narrow
FROM cell LEFT JOIN most USING (cell)
ORDER BY cell
