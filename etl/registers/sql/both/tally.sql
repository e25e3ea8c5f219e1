-- How many rows the register has.
SELECT count(*) AS register_rows FROM register
