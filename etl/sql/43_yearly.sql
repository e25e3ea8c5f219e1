-- One figure an area, indicator, variant and year, beside those of the year before and the year after.
CREATE TEMP TABLE yearly AS
WITH counted AS (
    SELECT
        lean_figure.figure_number, lean_figure.figure_id, lean_figure.area, lean_figure.indicator,
        lean_figure.variant, lean_figure.reporting_year, lean_figure.value, lean_figure.comparator,
        lean_figure.lower, lean_figure.upper, lean_figure.period_end, lean_figure.report,
        lean_figure.period_kind
    FROM lean_figure
    WHERE status = 'published' AND variant <> 'part' AND period_kind IN ('year', 'stock')
),
-- Ranking takes long, so only what was told more than once is ranked.
several AS (
    SELECT area, indicator, variant, reporting_year FROM counted GROUP BY ALL HAVING count(*) > 1
),
-- The last date of a stock, the newest report of a flow.
ranked AS (
    SELECT counted.*
    FROM counted
    SEMI JOIN several USING (area, indicator, variant, reporting_year)
    JOIN arrived_report ON CAST(arrived_report.report AS known_report) = counted.report
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, variant, counted.reporting_year
        ORDER BY counted.period_end DESC NULLS LAST, arrived_report.received DESC, figure_id
    ) = 1
),
single AS (
    SELECT figure_number, area, indicator, variant, reporting_year, value, comparator, lower, upper
    FROM (
        SELECT * FROM counted ANTI JOIN several USING (area, indicator, variant, reporting_year)
        UNION ALL
        SELECT * FROM ranked
    )
),
beside AS (
    SELECT
        single.*,
        indicator.kind AS counted_as,
        indicator.indicator_group,
        lag(struct_pack(figure_number, reporting_year, value, lower, upper)) OVER years AS found_before,
        lead(struct_pack(figure_number, reporting_year, value, lower, upper)) OVER years AS found_after
    FROM single
    JOIN indicator ON CAST(indicator.indicator_id AS known_indicator) = single.indicator
    WHERE indicator.kind IN ('flow', 'stock')
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
