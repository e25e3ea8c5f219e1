-- Every figure of a consultation log: area, rule, period, value, and how many rows stand behind it.
SELECT * FROM flows
