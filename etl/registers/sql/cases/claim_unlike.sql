-- Rows of one indivisible claim that tell different types of case: nobody here can say which it is.
WITH own AS (
    SELECT joint_row.*
    FROM joint_row
    LEFT JOIN repeated
        ON repeated.file = joint_row.file AND repeated.row_number = joint_row.row_number
    WHERE repeated.file IS NULL
),
unlike AS (
    SELECT area, claim_id
    FROM own
    GROUP BY area, claim_id
    HAVING count(DISTINCT type) > 1
)
SELECT own.*
FROM own
JOIN unlike ON unlike.area = own.area AND unlike.claim_id = own.claim_id
