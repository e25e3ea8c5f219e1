-- Of entries with the same id equal ones count once, unequal ones not at all.
WITH told AS (
    SELECT
        area, consultation_id, file, row_number,
        concat_ws(
            '|',
            coalesce(CAST(day AS VARCHAR(10)), '-'), coalesce(channel, '-'), coalesce(subject, '-'),
            coalesce(CAST(matters AS VARCHAR(20)), '-')
        ) AS said
    FROM repeated_row
),
compared AS (
    SELECT area, consultation_id, count(DISTINCT said) AS readings
    FROM told
    GROUP BY area, consultation_id
),
judged AS (
    SELECT
        told.file,
        told.row_number,
        compared.readings,
        row_number() OVER (
            PARTITION BY told.area, told.consultation_id ORDER BY told.file, told.row_number
        ) AS place
    FROM told
    JOIN compared
        ON compared.area = told.area AND compared.consultation_id = told.consultation_id
)
SELECT
    repeated_row.*,
    CASE WHEN judged.readings > 1 THEN 'repeated_otherwise' ELSE 'repeated_equal' END AS judgement
FROM repeated_row
JOIN judged
    ON judged.file = repeated_row.file AND judged.row_number = repeated_row.row_number
WHERE judged.readings > 1 OR judged.place > 1
