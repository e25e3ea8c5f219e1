-- Every row that arrived, its texts turned into values; what could not be turned is NULL.
CREATE TEMP TABLE typed_row AS
WITH accepted AS (
    SELECT CAST(indicator_id AS known_indicator) AS indicator_id, name_key(word) AS key, factor
    FROM measure_word
),
matched AS (
    SELECT
        raw.* EXCLUDE (
            report, comparator, coverage, variant, status, period_start, period_end, reporting_year
        ),
        CAST(raw.report AS known_report) AS report,
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
        day_match.*,
        word_match.factor AS column_factor
    FROM raw
    LEFT JOIN day_match
        ON day_match.start_text IS NOT DISTINCT FROM raw.period_start
        AND day_match.end_text IS NOT DISTINCT FROM raw.period_end
        AND day_match.year_text IS NOT DISTINCT FROM raw.reporting_year
    LEFT JOIN word_match ON word_match.called = raw.indicator AND word_match.word = raw.measure_word
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
    by_cell.factor AS cell_factor,
    coalesce(by_cell.factor, column_factor, 1) AS factor
FROM matched
LEFT JOIN accepted AS by_cell
    ON by_cell.indicator_id = matched.indicator_id AND by_cell.key = name_key(matched.cell_word);
