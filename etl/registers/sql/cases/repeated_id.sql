-- Ids that one center wrote more than once, faulty rows among them or not; `identity_row` holds at least
-- every row of such an id.
SELECT area, case_id
FROM identity_row
GROUP BY area, case_id
HAVING count(*) > 1
