-- Cases about double, for an area and year, while consultations or cases closed hardly changed.
CREATE TEMP TABLE group_claim AS
WITH doubled AS (
    SELECT *
    FROM expected
    WHERE indicator IN ('cases_accepted', 'cases_approved', 'applications')
        AND comparator = '='
        AND before.value >= unusual_limit('group_claim', 'least')
        AND deviation BETWEEN ln(unusual_limit('group_claim', 'least_times'))
            AND ln(unusual_limit('group_claim', 'most_times'))
        AND deviation > unusual_limit('group_claim', 'spreads') * spread
),
steady AS (
    SELECT area, reporting_year, min(indicator) AS indicator, arg_min(figure_number, indicator) AS figure_number
    FROM expected
    WHERE indicator IN ('cases_closed', 'consultations')
        AND abs(deviation) <= ln(unusual_limit('group_claim', 'steady'))
    GROUP BY ALL
)
SELECT
    doubled.*,
    steady.indicator AS other_indicator,
    [doubled.figure_number, doubled.before.figure_number, steady.figure_number] AS figure_numbers
FROM doubled JOIN steady USING (area, reporting_year)
QUALIFY row_number() OVER (
    PARTITION BY area, reporting_year
    ORDER BY list_position(['cases_accepted', 'cases_approved', 'applications'], CAST(doubled.indicator AS VARCHAR))
) = 1;
