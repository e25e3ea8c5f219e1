-- Every entry that is set aside, once; `lost` is 0 where an equal one is counted in its place.
SELECT
    area, day, channel, subject, matters, file, row_number, unreadable,
    reasons, 1 AS lost
FROM suspect
UNION ALL
SELECT
    area, day, channel, subject, matters, file, row_number, unreadable,
    judgement AS reasons, CASE WHEN judgement = 'repeated_equal' THEN 0 ELSE 1 END AS lost
FROM repeated
