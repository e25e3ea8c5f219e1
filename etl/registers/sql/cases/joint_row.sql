-- The sound rows of indivisible joint claims.
SELECT * FROM unusual WHERE reasons = '' AND claim_kind = 'indivisible'
