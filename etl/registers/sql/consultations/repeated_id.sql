-- Ids that one center wrote more than once; their entries share a hash, so all of them are in `unusual`.
SELECT area, consultation_id
FROM unusual
GROUP BY area, consultation_id
HAVING count(*) > 1
