-- The sound rows whose id their center wrote more than once.
SELECT register.*
FROM register
JOIN repeated_id
    ON repeated_id.area = register.area AND repeated_id.case_id = register.case_id
LEFT JOIN suspect
    ON suspect.file = register.file AND suspect.row_number = register.row_number
WHERE suspect.file IS NULL
