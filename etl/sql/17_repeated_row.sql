-- The same figure twice in one report: equal ones count once, unequal ones not at all, since nobody
-- here can say which is right. Parts of a total may repeat: what they are parts of differs.
CREATE TEMP TABLE repeated_row AS
WITH sound AS (
    SELECT
        report, row_order, area_id, indicator_id, CAST(period_kind AS known_period) AS period_kind,
        period_start, period_end, reporting_year, CAST(variant AS known_variant) AS variant
    FROM typed_row
    ANTI JOIN fault USING (report, row_order)
    WHERE variant <> 'part' AND status IN ('published', 'needs_review')
),
repeating AS (SELECT * EXCLUDE (row_order) FROM sound GROUP BY ALL HAVING count(*) > 1),
repeated AS (
    SELECT * EXCLUDE (row_order), list(row_order ORDER BY row_order) AS row_orders
    FROM sound
    SEMI JOIN repeating
        ON repeating.report = sound.report
        AND repeating.area_id = sound.area_id
        AND repeating.indicator_id = sound.indicator_id
        AND repeating.period_kind = sound.period_kind
        AND repeating.period_start IS NOT DISTINCT FROM sound.period_start
        AND repeating.period_end IS NOT DISTINCT FROM sound.period_end
        AND repeating.reporting_year = sound.reporting_year
        AND repeating.variant = sound.variant
    GROUP BY ALL
),
-- Few rows repeat, so only they are looked at more closely.
told AS (
    SELECT
        repeated.row_orders,
        typed_row.report, typed_row.row_order, typed_row.place,
        [CAST(cell_value * factor AS VARCHAR), comparator, coverage, status] AS said
    FROM (SELECT report, row_orders, unnest(row_orders) AS row_order FROM repeated) AS repeated
    JOIN typed_row USING (report, row_order)
),
compared AS (
    SELECT
        report,
        row_orders,
        count(DISTINCT said) AS readings,
        arg_min(place, row_order) AS first_place,
        arg_max(place, row_order) AS last_place
    FROM told
    GROUP BY ALL
)
SELECT
    told.report,
    told.row_order,
    70 AS rule,
    CASE
        WHEN readings = 1 THEN printf(
            'the same figure stands already at %s: remove one of the two', first_place
        )
        ELSE printf(
            'this figure is given differently at %s: keep the right one',
            CASE WHEN told.row_order = told.row_orders[1] THEN last_place ELSE first_place END
        )
    END AS reason
FROM told
JOIN compared USING (report, row_orders)
WHERE readings > 1 OR told.row_order <> told.row_orders[1];
