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
    SELECT * FROM figure WHERE status = 'published' AND variant <> 'part'
),
boundary_change AS (
    SELECT area_id, year(valid_from) AS from_year
    FROM (
        SELECT
            *,
            lag(boundary) OVER (PARTITION BY area_id ORDER BY valid_from NULLS FIRST) AS boundary_before
        FROM area_version
    )
    WHERE boundary_before <> boundary
),
wanted AS (
    SELECT
        ratio.indicator_id AS ratio_id, ratio.unit_en AS ratio_unit, ratio.multiplier,
        coalesce(ratio.nearest_years, 0) AS nearest_years, ratio.denominator,
        below.kind = 'stock' AND above.kind <> 'stock' AS per_stock,
        counted.*
    FROM indicator AS ratio
    JOIN indicator AS above ON above.indicator_id = ratio.numerator
    JOIN indicator AS below ON below.indicator_id = ratio.denominator
    JOIN counted ON counted.indicator = ratio.numerator
    WHERE ratio.kind = 'ratio'
),
-- A flow is divided by the flow of the same period and variant.
by_flow AS (
    SELECT wanted.ratio_id, wanted.figure_id, counted.figure_id AS denominator_figure, counted.report
    FROM wanted
    JOIN counted
        ON counted.indicator = wanted.denominator
        AND counted.area = wanted.area
        AND counted.reporting_year = wanted.reporting_year
        AND counted.period_kind = wanted.period_kind
        AND counted.period_start IS NOT DISTINCT FROM wanted.period_start
        AND counted.period_end IS NOT DISTINCT FROM wanted.period_end
        AND counted.variant = wanted.variant
    WHERE NOT wanted.per_stock
),
-- Or by a stock of its year, or of the nearest year with the same boundary.
by_stock AS (
    SELECT
        wanted.ratio_id, wanted.figure_id, counted.figure_id AS denominator_figure, counted.report,
        abs(counted.reporting_year - wanted.reporting_year) AS years_away
    FROM wanted
    JOIN counted
        ON counted.indicator = wanted.denominator
        AND counted.area = wanted.area
        AND counted.reporting_year
            BETWEEN wanted.reporting_year - wanted.nearest_years
            AND wanted.reporting_year + wanted.nearest_years
    WHERE wanted.per_stock
        AND NOT EXISTS (
            SELECT 1 FROM boundary_change
            WHERE boundary_change.area_id = wanted.area
                AND from_year > least(counted.reporting_year, wanted.reporting_year)
                AND from_year <= greatest(counted.reporting_year, wanted.reporting_year)
        )
),
candidate AS (
    SELECT *, 0 AS years_away FROM by_flow
    UNION ALL BY NAME
    SELECT * FROM by_stock
),
-- One denominator a numerator: the nearest year (the earlier of two), then the same report, then an
-- exact figure, then the last in the year.
chosen AS (
    SELECT candidate.ratio_id, candidate.figure_id, candidate.denominator_figure
    FROM candidate
    JOIN wanted USING (ratio_id, figure_id)
    JOIN counted ON counted.figure_id = candidate.denominator_figure
    QUALIFY row_number() OVER (
        PARTITION BY candidate.ratio_id, candidate.figure_id
        ORDER BY
            candidate.years_away,
            counted.reporting_year,
            candidate.report = wanted.report DESC,
            counted.comparator = '=' DESC,
            counted.period_end DESC NULLS LAST,
            candidate.denominator_figure
    ) = 1
),
divided AS (
    SELECT
        wanted.ratio_id, wanted.ratio_unit, wanted.area, wanted.period_start, wanted.period_end,
        wanted.period_kind, wanted.reporting_year, wanted.variant,
        wanted.figure_id AS numerator_figure,
        below.figure_id AS denominator_figure,
        below.reporting_year AS denominator_year,
        wanted.value / below.value * wanted.multiplier AS value,
        -- None of any number is none, however the number is hedged.
        CASE
            WHEN wanted.lower = 0 AND wanted.upper = 0 THEN 0
            ELSE wanted.lower / below.upper * wanted.multiplier
        END AS lower,
        CASE
            WHEN wanted.lower = 0 AND wanted.upper = 0 THEN 0
            ELSE wanted.upper / nullif(below.lower, 0) * wanted.multiplier
        END AS upper,
        wanted.comparator AS above_comparator,
        below.comparator AS below_comparator,
        CASE
            WHEN wanted.coverage = 'complete' AND below.coverage = 'complete' THEN 'complete'
            WHEN 'incomplete' IN (wanted.coverage, below.coverage) THEN 'incomplete'
            ELSE 'unknown'
        END AS coverage
    FROM chosen
    JOIN wanted USING (ratio_id, figure_id)
    JOIN counted AS below ON below.figure_id = chosen.denominator_figure
    WHERE below.value > 0
)
SELECT
    area,
    ratio_id AS indicator,
    ratio_unit AS unit,
    period_start,
    period_end,
    period_kind,
    reporting_year,
    value,
    CASE
        WHEN lower = upper THEN '='
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
COMMENT ON COLUMN ratio.comparator IS '= exact, > more than, >= at least, < less than, <= at most, ~ about';
COMMENT ON COLUMN ratio.coverage IS 'complete only if both figures are; incomplete if one of them is';
COMMENT ON COLUMN ratio.lower IS 'Least ratio that the words of both figures allow';
COMMENT ON COLUMN ratio.upper IS 'Greatest ratio that the words of both figures allow';
COMMENT ON COLUMN ratio.variant IS 'Variant of the numerator';
COMMENT ON COLUMN ratio.status IS 'Always published: other figures have no ratio';
COMMENT ON COLUMN ratio.numerator_figure IS 'Figure above the line';
COMMENT ON COLUMN ratio.denominator_figure IS 'Figure below the line';
COMMENT ON COLUMN ratio.denominator_year IS 'Year of the figure below the line';
