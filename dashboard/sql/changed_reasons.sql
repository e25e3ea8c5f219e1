-- Why the ledger took a figure away or put one in its place, by the id of either.
SELECT figure_id, area, indicator, reporting_year, reason_en, reason_zh, by_en, by_zh, decided_on
FROM (
    SELECT unnest(list_prepend(figure_id, new_figures)) AS figure_id, * EXCLUDE (figure_id)
    FROM correction
    WHERE outcome = 'applied' AND action <> 'flag'
)
WHERE figure_id IN (SELECT unnest($figures))
QUALIFY row_number() OVER (PARTITION BY figure_id ORDER BY decided_on DESC, correction_id) = 1
