-- Every row that arrived, its texts turned into values; what could not be turned is NULL.
CREATE TEMP TABLE typed_row AS
WITH accepted AS (
    SELECT indicator_id, name_key(word) AS key, factor FROM measure_word
),
matched AS (
    SELECT
        raw.* EXCLUDE (
            comparator, coverage, variant, status, period_start, period_end, reporting_year
        ),
        -- What neither the row nor its report says.
        coalesce(raw.variant, 'unknown') AS variant,
        coalesce(raw.status, 'published') AS status,
        area_match.area_id,
        indicator_match.indicator_id,
        indicator_match.kind,
        coalesce(read_value.readable, raw.value_text IS NOT NULL) AS readable,
        CASE WHEN read_value.text IS NULL THEN TRY_CAST(raw.value_text AS DOUBLE) ELSE read_value.value END
            AS cell_value,
        raw.comparator AS said_comparator,
        coalesce(read_value.comparator, '=') AS cell_comparator,
        raw.coverage AS said_coverage,
        read_value.coverage AS cell_coverage,
        nullif(read_value.measure_word, '') AS cell_word,
        raw.period_start AS start_text,
        raw.period_end AS end_text,
        raw.reporting_year AS year_text
    FROM raw
    LEFT JOIN read_value ON read_value.text = raw.value_text
    LEFT JOIN area_match
        ON area_match.called = raw.area AND area_match.year_text IS NOT DISTINCT FROM raw.reporting_year
    LEFT JOIN indicator_match ON indicator_match.called = raw.indicator
)
SELECT
    matched.*,
    -- A hedge beside the number and one in its own column must say the same.
    CASE WHEN cell_comparator = '=' THEN coalesce(said_comparator, '=') ELSE cell_comparator END
        AS comparator,
    coalesce(cell_coverage, said_coverage, 'unknown') AS coverage,
    calendar_day(start_text) AS period_start,
    calendar_day(end_text) AS period_end,
    CASE WHEN regexp_full_match(year_text, '(19|20)\d\d') THEN CAST(year_text AS INTEGER) END
        AS reporting_year,
    by_column.factor AS column_factor,
    by_cell.factor AS cell_factor,
    coalesce(by_cell.factor, by_column.factor, 1) AS factor
FROM matched
LEFT JOIN accepted AS by_column
    ON by_column.indicator_id = matched.indicator_id AND by_column.key = name_key(matched.measure_word)
LEFT JOIN accepted AS by_cell
    ON by_cell.indicator_id = matched.indicator_id AND by_cell.key = name_key(matched.cell_word);
