-- The sound rows whose id their center wrote more than once.
SELECT unusual.*
FROM unusual
JOIN repeated_id
    ON repeated_id.area = unusual.area AND repeated_id.case_id = unusual.case_id
WHERE unusual.reasons = ''
