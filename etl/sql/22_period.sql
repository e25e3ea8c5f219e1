-- Every period that figures speak of, numbered; `undated` is the same one without its days. A stock
-- without its day stands for the end of its year.
CREATE TEMP TABLE period AS
WITH dated AS (
    SELECT DISTINCT
        reporting_year, CAST(period_kind AS known_period) AS period_kind, period_start, period_end
    FROM figure
),
named AS (
    SELECT *, CAST(CASE period_kind WHEN 'stock' THEN 'year' ELSE period_kind END AS known_period) AS undated_kind
    FROM dated
),
numbered AS (
    SELECT CAST(row_number() OVER () AS SMALLINT) AS period, *
    FROM (
        SELECT reporting_year, period_kind, period_start, period_end FROM named
        UNION
        SELECT reporting_year, undated_kind, NULL, NULL FROM named
    )
)
SELECT numbered.*, undated.period AS undated
FROM numbered
JOIN numbered AS undated
    ON undated.reporting_year = numbered.reporting_year
    AND undated.period_kind
        = CAST(CASE numbered.period_kind WHEN 'stock' THEN 'year' ELSE numbered.period_kind END AS known_period)
    AND undated.period_start IS NULL AND undated.period_end IS NULL;
