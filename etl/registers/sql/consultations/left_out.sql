-- Every entry that is set aside, once; `lost` is 0 where an equal one is counted in its place.
SELECT *, 1 AS lost FROM suspect
UNION ALL
SELECT *, CASE WHEN reasons = 'repeated_equal' THEN 0 ELSE 1 END AS lost FROM repeated
