-- Every figure of a case register: area, rule, period, value, and how many rows stand behind it.
SELECT * FROM flows
UNION ALL
SELECT * FROM stocks
