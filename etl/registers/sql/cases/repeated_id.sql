-- Ids that one center wrote more than once, faulty rows among them or not; their rows share a hash, so all of
-- them are in `unusual`.
SELECT area, case_id
FROM unusual
GROUP BY area, case_id
HAVING count(*) > 1
