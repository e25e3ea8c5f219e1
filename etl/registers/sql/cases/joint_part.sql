-- The rows that indivisible joint claims are made of, without those that are set aside.
SELECT joint_row.*, coalesce(joint_row.closed, joint_row.terminated) AS ended
FROM joint_row
LEFT JOIN left_out
    ON left_out.file = joint_row.file AND left_out.row_number = joint_row.row_number
WHERE left_out.file IS NULL
