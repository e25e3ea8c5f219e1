SELECT correction_id, coalesce(by_en, by_zh) AS by, figure_id, action, decided_on
FROM correction
ORDER BY correction_id
