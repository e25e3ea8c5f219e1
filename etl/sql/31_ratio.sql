-- A table, not a view: joining all figures anew for every chart would be felt.
CREATE TABLE ratio (
    area VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    unit VARCHAR,
    period_start DATE,
    period_end DATE,
    period_kind VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    value DOUBLE,
    comparator VARCHAR NOT NULL,
    coverage VARCHAR NOT NULL,
    lower DOUBLE,
    upper DOUBLE,
    variant VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    numerator_figure VARCHAR NOT NULL,
    denominator_figure VARCHAR NOT NULL,
    denominator_year INTEGER NOT NULL
);
INSERT INTO ratio BY NAME
WITH counted AS (
    SELECT * FROM lean_figure WHERE status = 'published' AND variant <> 'part'
),
boundary_change AS (
    SELECT CAST(area_id AS known_area) AS area, year(valid_from) AS from_year
    FROM (
        SELECT
            *,
            lag(boundary) OVER (PARTITION BY area_id ORDER BY valid_from NULLS FIRST) AS boundary_before
        FROM area_version
    )
    WHERE boundary_before <> boundary
),
ratio_of AS (
    SELECT
        CAST(ratio.indicator_id AS known_indicator) AS ratio_id, ratio.unit_en AS ratio_unit, ratio.multiplier,
        coalesce(ratio.nearest_years, 0) AS nearest_years,
        CAST(ratio.numerator AS known_indicator) AS numerator,
        CAST(ratio.denominator AS known_indicator) AS denominator,
        below.kind = 'stock' AND above.kind <> 'stock' AS per_stock
    FROM indicator AS ratio
    JOIN indicator AS above ON above.indicator_id = ratio.numerator
    JOIN indicator AS below ON below.indicator_id = ratio.denominator
    WHERE ratio.kind = 'ratio'
),
wanted AS (
    SELECT ratio_of.* EXCLUDE (numerator), counted.*
    FROM ratio_of JOIN counted ON counted.indicator = ratio_of.numerator
),
-- A flow is divided by the flow of the same period and variant.
by_flow AS (
    SELECT
        wanted.ratio_id, wanted.figure_number, counted.figure_number AS denominator_number,
        0 AS years_away
    FROM wanted
    JOIN counted
        ON counted.indicator = wanted.denominator
        AND counted.area = wanted.area
        AND counted.period = wanted.period
        AND counted.variant = wanted.variant
    WHERE NOT wanted.per_stock
),
-- Or by a stock of its year, or of the nearest year with the same boundary.
by_stock AS (
    SELECT
        wanted.ratio_id, wanted.figure_number, counted.figure_number AS denominator_number,
        wanted.area,
        abs(counted.reporting_year - wanted.reporting_year) AS years_away,
        least(counted.reporting_year, wanted.reporting_year) AS first_year,
        greatest(counted.reporting_year, wanted.reporting_year) AS last_year
    FROM wanted
    JOIN counted
        ON counted.indicator = wanted.denominator
        AND counted.area = wanted.area
        AND counted.reporting_year
            BETWEEN wanted.reporting_year - wanted.nearest_years
            AND wanted.reporting_year + wanted.nearest_years
    WHERE wanted.per_stock
),
candidate AS (
    SELECT * FROM by_flow
    UNION ALL
    SELECT ratio_id, figure_number, denominator_number, years_away
    FROM by_stock
    ANTI JOIN boundary_change
        ON boundary_change.area = by_stock.area
        AND from_year > first_year AND from_year <= last_year
),
nearest AS (
    SELECT ratio_id, figure_number, min(years_away) AS years_away FROM candidate GROUP BY ALL
),
-- One denominator a numerator: the nearest year (the earlier of two), then the same report, then an
-- exact figure, then the last in the year.
chosen AS (
    SELECT wanted.*, below.* RENAME (
        figure_id AS denominator_figure, reporting_year AS denominator_year, value AS below_value,
        lower AS below_lower, upper AS below_upper, comparator AS below_comparator,
        coverage AS below_coverage
    )
    FROM candidate
    JOIN nearest USING (ratio_id, figure_number, years_away)
    JOIN wanted USING (ratio_id, figure_number)
    JOIN (
        SELECT
            figure_number AS denominator_number, figure_id, reporting_year, report AS below_report,
            period_end AS below_end, value, lower, upper, comparator, coverage
        FROM counted
    ) AS below USING (denominator_number)
    QUALIFY row_number() OVER (
        PARTITION BY candidate.ratio_id, candidate.figure_number
        ORDER BY
            below.reporting_year,
            below_report = wanted.report DESC,
            below.comparator = '=' DESC,
            below_end DESC NULLS LAST,
            below.figure_id
    ) = 1
),
divided AS (
    SELECT
        ratio_id, ratio_unit, area, period_start, period_end, period_kind, reporting_year, variant,
        figure_id AS numerator_figure,
        denominator_figure,
        denominator_year,
        value / below_value * multiplier AS value,
        -- None of any number is none, however the number is hedged.
        CASE
            WHEN lower = 0 AND upper = 0 THEN 0
            ELSE lower / below_upper * multiplier
        END AS lower,
        CASE
            WHEN lower = 0 AND upper = 0 THEN 0
            ELSE upper / nullif(below_lower, 0) * multiplier
        END AS upper,
        comparator AS above_comparator,
        below_comparator,
        CASE
            WHEN coverage = 'complete' AND below_coverage = 'complete' THEN 'complete'
            WHEN 'incomplete' IN (coverage, below_coverage) THEN 'incomplete'
            ELSE 'unknown'
        END AS coverage
    FROM chosen
    WHERE coalesce(below_value, below_lower) > 0
)
SELECT
    area,
    ratio_id AS indicator,
    ratio_unit AS unit,
    period_start,
    period_end,
    period_kind,
    reporting_year,
    -- A number that is told by two bounds has none of its own; of a single bound it is the bound.
    CASE
        WHEN value IS NOT NULL OR lower < upper THEN value
        ELSE coalesce(lower, upper)
    END AS value,
    CASE
        WHEN lower = upper THEN '='
        WHEN '..' IN (above_comparator, below_comparator) AND lower IS NOT NULL AND upper IS NOT NULL THEN '..'
        WHEN '~' IN (above_comparator, below_comparator) THEN '~'
        -- "More than" makes the bound strict; others may be reached, as < also stands for "at most".
        WHEN lower IS NOT NULL AND upper IS NULL
            THEN CASE WHEN above_comparator = '>' THEN '>' ELSE '>=' END
        WHEN upper IS NOT NULL AND lower IS NULL
            THEN CASE WHEN below_comparator = '>' AND upper > 0 THEN '<' ELSE '<=' END
        ELSE '~'
    END AS comparator,
    coverage,
    lower,
    upper,
    variant,
    'published' AS status,
    numerator_figure,
    denominator_figure,
    denominator_year
FROM divided
WHERE coalesce(value, lower, upper) IS NOT NULL
ORDER BY indicator, area, reporting_year, numerator_figure;

COMMENT ON TABLE ratio IS 'Ratios worked out from published figures; the ratio of bounds is a bound';
COMMENT ON COLUMN ratio.area IS 'Id of the area';
COMMENT ON COLUMN ratio.indicator IS 'Id of the ratio';
COMMENT ON COLUMN ratio.unit IS 'Unit of the ratio, in English';
COMMENT ON COLUMN ratio.period_start IS 'First day of the numerator''s period';
COMMENT ON COLUMN ratio.period_end IS 'Last day of the numerator''s period';
COMMENT ON COLUMN ratio.period_kind IS 'Kind of the numerator''s period';
COMMENT ON COLUMN ratio.reporting_year IS 'Year of the numerator';
COMMENT ON COLUMN ratio.value IS 'Numerator by denominator, times the multiplier';
COMMENT ON COLUMN ratio.comparator IS '= exact, > more than, >= at least, < less than, <= at most, ~ about; in a public edition also .. for a number told only by lower and upper';
COMMENT ON COLUMN ratio.coverage IS 'complete only if both figures are; incomplete if one of them is';
COMMENT ON COLUMN ratio.lower IS 'Least ratio that the words of both figures allow';
COMMENT ON COLUMN ratio.upper IS 'Greatest ratio that the words of both figures allow';
COMMENT ON COLUMN ratio.variant IS 'Variant of the numerator';
COMMENT ON COLUMN ratio.status IS 'Always published: other figures have no ratio';
COMMENT ON COLUMN ratio.numerator_figure IS 'Figure above the line';
COMMENT ON COLUMN ratio.denominator_figure IS 'Figure below the line';
COMMENT ON COLUMN ratio.denominator_year IS 'Year of the figure below the line';
