-- What waits for review or cannot be read keeps its row, so that it can be said that it does.
INSERT INTO figure BY NAME
WITH seen AS (
    SELECT
        figure.* EXCLUDE (value, comparator, lower, upper, locator),
        CASE WHEN status = 'published' THEN value END AS value,
        CASE WHEN status = 'published' THEN comparator END AS comparator,
        CASE WHEN status = 'published' THEN lower END AS lower,
        CASE WHEN status = 'published' THEN upper END AS upper,
        protected.figure_id IS NOT NULL AS is_protected,
        low,
        high,
        -- Bounds stand for an exact number; what was a bound stays one, only a wider one.
        coalesce(is_protected AND lower = upper AND high IS NOT NULL, false) AS is_range,
        is_protected AND NOT is_range AND comparator = '<' AND high IS NOT NULL AS is_at_most,
        secret.figure_id IS NULL AS has_place,
        has_place AND muted.id IS NULL AS has_words,
        replace(place, plain_file.file, plain_file.plain) AS plain_place,
        plain_file.plain,
        report IN (SELECT report FROM secret WHERE is_protected) AS holds_protected
    FROM whole.figure AS figure
    JOIN plain_file USING (report)
    LEFT JOIN protected USING (figure_id)
    LEFT JOIN secret USING (figure_id)
    LEFT JOIN muted ON muted.id = figure.figure_id
    WHERE status <> 'superseded'
)
SELECT
    figure_id, area, indicator, unit, period_start, period_end, period_kind, reporting_year,
    CASE
        WHEN NOT is_protected THEN value
        WHEN is_range THEN NULL
        WHEN is_at_most THEN high
        ELSE low
    END AS value,
    CASE
        WHEN NOT is_protected THEN comparator
        WHEN is_range THEN '..'
        WHEN is_at_most THEN '<'
        ELSE '>='
    END AS comparator,
    coverage,
    CASE WHEN NOT is_protected THEN lower WHEN NOT is_at_most THEN low END AS lower,
    CASE WHEN NOT is_protected THEN upper WHEN is_range OR is_at_most AND coverage = 'complete' THEN high END
        AS upper,
    variant, status, report,
    CASE WHEN has_words THEN quote END AS quote,
    CASE WHEN has_words AND NOT (holds_protected AND tells_more(note, '')) THEN note END AS note,
    CASE WHEN has_place THEN citation END AS citation,
    CASE WHEN has_words THEN plain_place ELSE plain END AS place,
    CASE WHEN has_words THEN value_text END AS value_text,
    CASE WHEN has_place THEN measure_word END AS measure_word
FROM seen;
