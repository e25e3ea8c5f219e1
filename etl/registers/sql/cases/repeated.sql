-- Of rows with the same id equal ones count once, unequal ones not at all: nobody here can say which
-- is right.
WITH told AS (
    SELECT
        area, case_id, file, row_number,
        concat_ws(
            '|',
            coalesce(type, '-'), coalesce(handler, '-'), coalesce(claim_id, '-'), coalesce(claim_kind, '-'),
            coalesce(CAST(applied AS VARCHAR(10)), '-'), coalesce(CAST(approved AS VARCHAR(10)), '-'),
            coalesce(CAST(accepted AS VARCHAR(10)), '-'), coalesce(CAST(closed AS VARCHAR(10)), '-'),
            coalesce(CAST(terminated AS VARCHAR(10)), '-'), coalesce(CAST(recovered AS VARCHAR(20)), '-'),
            coalesce(CAST(applicants AS VARCHAR(20)), '-'), coalesce(CAST(recipients AS VARCHAR(20)), '-'),
            coalesce(CAST(women AS VARCHAR(20)), '-'), coalesce(CAST(disabled AS VARCHAR(20)), '-'),
            coalesce(CAST(farmers AS VARCHAR(20)), '-'), coalesce(CAST(migrant_workers AS VARCHAR(20)), '-'),
            coalesce(CAST(elderly AS VARCHAR(20)), '-'), coalesce(CAST(minors AS VARCHAR(20)), '-'),
            coalesce(CAST(military AS VARCHAR(20)), '-'), coalesce(CAST(ethnic_minorities AS VARCHAR(20)), '-'),
            coalesce(CAST(foreign_nationals AS VARCHAR(20)), '-')
        ) AS said
    FROM repeated_row
),
compared AS (
    SELECT area, case_id, count(DISTINCT said) AS readings
    FROM told
    GROUP BY area, case_id
),
judged AS (
    SELECT
        told.file,
        told.row_number,
        compared.readings,
        row_number() OVER (
            PARTITION BY told.area, told.case_id ORDER BY told.file, told.row_number
        ) AS place
    FROM told
    JOIN compared ON compared.area = told.area AND compared.case_id = told.case_id
)
SELECT
    repeated_row.*,
    CASE WHEN judged.readings > 1 THEN 'repeated_otherwise' ELSE 'repeated_equal' END AS judgement
FROM repeated_row
JOIN judged
    ON judged.file = repeated_row.file AND judged.row_number = repeated_row.row_number
WHERE judged.readings > 1 OR judged.place > 1
