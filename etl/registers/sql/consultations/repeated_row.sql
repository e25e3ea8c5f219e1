-- The sound entries whose id their center wrote more than once.
SELECT unusual.*
FROM unusual
JOIN repeated_id
    ON repeated_id.area = unusual.area AND repeated_id.consultation_id = unusual.consultation_id
WHERE unusual.reasons = ''
