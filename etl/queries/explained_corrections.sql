SELECT correction.*
FROM correction
WHERE figure_id = $figure OR list_contains(new_figures, $figure)
ORDER BY decided_on, correction_id
