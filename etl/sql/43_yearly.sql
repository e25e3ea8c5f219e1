-- One figure an area, indicator, variant and year, beside those of the year before and the year after.
CREATE TEMP TABLE yearly AS
WITH counted AS (
    SELECT
        figure.* EXCLUDE (locator, quote, note, citation, place, value_text, measure_word, unit, status),
        indicator.kind AS counted_as, indicator.indicator_group
    FROM figure
    JOIN indicator ON indicator.indicator_id = figure.indicator
    JOIN arrived_report USING (report)
    WHERE figure.status = 'published'
        AND figure.variant <> 'part'
        AND figure.period_kind IN ('year', 'stock')
        AND indicator.kind IN ('flow', 'stock')
    -- The last date of a stock, the newest report of a flow.
    QUALIFY row_number() OVER (
        PARTITION BY figure.area, figure.indicator, figure.variant, figure.reporting_year
        ORDER BY figure.period_end DESC NULLS LAST, arrived_report.received DESC, figure_id
    ) = 1
),
beside AS (
    SELECT
        *,
        lag(struct_pack(figure_id, reporting_year, value, lower, upper)) OVER years AS found_before,
        lead(struct_pack(figure_id, reporting_year, value, lower, upper)) OVER years AS found_after
    FROM counted
    WINDOW years AS (PARTITION BY area, indicator, variant ORDER BY reporting_year)
)
SELECT
    *,
    -- Half a case more on both sides, so that zero has a logarithm.
    ln((value + 0.5) / (before.value + 0.5)) AS change
FROM (
    SELECT
        * EXCLUDE (found_before, found_after),
        CASE WHEN found_before.reporting_year = reporting_year - 1 THEN found_before END AS before,
        CASE WHEN found_after.reporting_year = reporting_year + 1 THEN found_after END AS after
    FROM beside
);
