-- Ids that one center wrote more than once; `identity_row` holds at least every entry of such an id.
SELECT area, consultation_id
FROM identity_row
GROUP BY area, consultation_id
HAVING count(*) > 1
