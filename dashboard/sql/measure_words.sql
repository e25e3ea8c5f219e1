SELECT word FROM measure_word WHERE indicator_id = $indicator
UNION
SELECT unnest([unit_en, unit_zh]) FROM indicator
WHERE indicator_id = $indicator AND unit_en IS NOT NULL
ORDER BY word
