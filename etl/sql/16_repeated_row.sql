-- The same figure twice in one report: equal ones count once, unequal ones not at all, since nobody
-- here can say which is right. Parts of a total may repeat: what they are parts of differs.
CREATE TEMP TABLE repeated_row AS
WITH sound AS (
    SELECT
        report, row_order, place, value_text, area_id, indicator_id, period_kind, period_start,
        period_end, reporting_year, variant,
        [CAST(cell_value * factor AS VARCHAR), comparator, coverage, status] AS said
    FROM typed_row
    ANTI JOIN fault USING (report, row_order)
    WHERE variant <> 'part' AND status IN ('published', 'needs_review')
),
repeated AS (
    SELECT
        report, area_id, indicator_id, period_kind, period_start, period_end, reporting_year, variant,
        min(row_order) AS first_row,
        arg_min(place, row_order) AS first_place,
        arg_max(place, row_order) AS last_place,
        count(DISTINCT said) AS readings
    FROM sound
    GROUP BY ALL
    HAVING count(*) > 1
)
SELECT
    sound.report,
    sound.row_order,
    70 AS rule,
    CASE
        WHEN readings = 1 THEN printf(
            'the same figure stands already at %s: remove one of the two', first_place
        )
        ELSE printf(
            'this figure is given differently at %s: keep the right one',
            CASE WHEN sound.row_order = first_row THEN last_place ELSE first_place END
        )
    END AS reason
FROM sound
JOIN repeated
    ON repeated.report = sound.report
    AND repeated.area_id = sound.area_id
    AND repeated.indicator_id = sound.indicator_id
    AND repeated.period_kind = sound.period_kind
    AND repeated.period_start IS NOT DISTINCT FROM sound.period_start
    AND repeated.period_end IS NOT DISTINCT FROM sound.period_end
    AND repeated.reporting_year = sound.reporting_year
    AND repeated.variant = sound.variant
WHERE readings > 1 OR sound.row_order <> first_row;
