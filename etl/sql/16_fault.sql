-- One row for every rule that a row breaks, in words for the person who can mend it.
CREATE TEMP TABLE fault AS
WITH refused_word AS (
    SELECT DISTINCT indicator_id, word
    FROM (
        SELECT indicator_id, measure_word AS word FROM typed_row
        WHERE measure_word IS NOT NULL AND column_factor IS NULL
        UNION ALL
        SELECT indicator_id, cell_word FROM typed_row
        WHERE cell_word IS NOT NULL AND cell_factor IS NULL
    )
    WHERE indicator_id IS NOT NULL
),
takers AS (
    SELECT
        refused_word.indicator_id,
        refused_word.word,
        list(taker.indicator_id ORDER BY
            taker.indicator_group = own.indicator_group DESC, taker.core DESC, taker.sort_order)[:3] AS ids
    FROM refused_word
    JOIN indicator AS own USING (indicator_id)
    JOIN measure_word ON name_key(measure_word.word) = name_key(refused_word.word)
    JOIN indicator AS taker ON taker.indicator_id = measure_word.indicator_id
    GROUP BY ALL
),
own_words AS (
    SELECT indicator_id, array_to_string(list(word), ', ') AS words FROM measure_word GROUP BY ALL
),
word_reason AS (
    SELECT
        refused_word.indicator_id,
        refused_word.word,
        printf(
            '%s is not counted in "%s" but in %s%s',
            refused_word.indicator_id,
            refused_word.word,
            coalesce(own_words.words, 'nothing'),
            coalesce('; "' || refused_word.word || '" is a word of ' || array_to_string(takers.ids, ', '), '')
        ) AS reason
    FROM refused_word
    LEFT JOIN own_words USING (indicator_id)
    LEFT JOIN takers USING (indicator_id, word)
),
variants AS (
    SELECT indicator_id, list(variant) AS names FROM indicator_variant GROUP BY ALL
)
SELECT report, row_order, 10 AS rule, 'the area is missing: write its id' AS reason
FROM typed_row WHERE area IS NULL
UNION ALL
SELECT report, row_order, 10, area_match.reason
FROM typed_row
JOIN area_match
    ON area_match.called = typed_row.area
    AND area_match.year_text IS NOT DISTINCT FROM typed_row.year_text
WHERE area_match.reason IS NOT NULL
UNION ALL
SELECT report, row_order, 20, 'the indicator is missing: write its id'
FROM typed_row WHERE indicator IS NULL
UNION ALL
SELECT report, row_order, 20, indicator_match.reason
FROM typed_row JOIN indicator_match ON indicator_match.called = typed_row.indicator
WHERE indicator_match.reason IS NOT NULL
UNION ALL
SELECT report, row_order, 21, printf(
    '%s is a practice, told without a number: put its words into practices.csv', indicator_id
)
FROM typed_row WHERE kind = 'practice'
UNION ALL
SELECT report, row_order, 21, printf(
    '%s is worked out from other figures: file those instead', indicator_id
)
FROM typed_row WHERE kind = 'ratio'
UNION ALL
SELECT report, row_order, 30, 'the value is missing: write it, or set the status to unreadable'
FROM typed_row WHERE value_text IS NULL AND status <> 'unreadable'
UNION ALL
SELECT report, row_order, 30, printf('the value "%s" is negative: nothing is counted below zero', value_text)
FROM typed_row
WHERE NOT readable AND regexp_full_match(value_text, '\s*[-−－]\s*[0-9０-９][0-9０-９.,，]*\s*')
UNION ALL
SELECT report, row_order, 30, printf(
    'the value "%s" is not a number: correct it, or set the status to unreadable', value_text
)
FROM typed_row
WHERE NOT readable AND value_text IS NOT NULL AND status <> 'unreadable'
    AND NOT regexp_full_match(value_text, '\s*[-−－]\s*[0-9０-９][0-9０-９.,，]*\s*')
UNION ALL
SELECT report, row_order, 31, printf(
    'the status is unreadable, yet there is a value "%s": leave the value blank', value_text
)
FROM typed_row WHERE readable AND status = 'unreadable'
UNION ALL
SELECT report, row_order, 40, word_reason.reason
FROM typed_row JOIN word_reason
    ON word_reason.indicator_id = typed_row.indicator_id
    AND word_reason.word IN (typed_row.measure_word, typed_row.cell_word)
WHERE typed_row.kind NOT IN ('practice', 'ratio')
UNION ALL
SELECT report, row_order, 41, printf(
    'the cell says "%s" and the column "%s": keep the right one', cell_word, measure_word
)
FROM typed_row
WHERE cell_word IS NOT NULL AND measure_word IS NOT NULL
    AND name_key(cell_word) <> name_key(measure_word)
    AND NOT ends_with(name_key(value_text), name_key(measure_word))
UNION ALL
SELECT report, row_order, 41, printf(
    'the value "%s" is multiplied already, and the measure word "%s" would multiply it again: say it once',
    value_text, measure_word
)
FROM typed_row
WHERE cell_word IS NULL AND column_factor <> 1
    AND regexp_matches(lower(value_text), '[万亿萬億]|thousand|[mb]illion|lakh|crore')
UNION ALL
SELECT report, row_order, 50, printf('unknown comparator "%s": use =, >, >=, ~ or <', said_comparator)
FROM typed_row WHERE said_comparator NOT IN ('=', '>', '>=', '~', '<')
UNION ALL
SELECT report, row_order, 51, printf(
    'the value "%s" means %s and the comparator says %s: keep the right one',
    value_text, cell_comparator, said_comparator
)
FROM typed_row
WHERE cell_comparator <> '=' AND said_comparator <> cell_comparator
    AND said_comparator IN ('=', '>', '>=', '~', '<')
UNION ALL
SELECT report, row_order, 52, printf(
    'unknown coverage "%s": use complete, incomplete or unknown', said_coverage
)
FROM typed_row WHERE said_coverage NOT IN ('complete', 'incomplete', 'unknown')
UNION ALL
SELECT report, row_order, 53, printf(
    '%s has no variant "%s": use %s', typed_row.indicator_id, variant,
    array_to_string(list_concat(['unknown', 'part'], coalesce(variants.names, [])), ', ')
)
FROM typed_row LEFT JOIN variants USING (indicator_id)
WHERE typed_row.indicator_id IS NOT NULL AND variant NOT IN ('unknown', 'part')
    AND NOT coalesce(list_contains(variants.names, variant), false)
UNION ALL
SELECT report, row_order, 54, printf(
    'unknown status "%s": use published, needs_review, unreadable or superseded', status
)
FROM typed_row WHERE status NOT IN ('published', 'needs_review', 'unreadable', 'superseded')
UNION ALL
SELECT report, row_order, 60, printf(
    'unknown kind of period "%s": use year, half_year, quarter, month, ytd, campaign, event or stock',
    coalesce(period_kind, '')
)
FROM typed_row
WHERE coalesce(period_kind, '') NOT IN
    ('year', 'half_year', 'quarter', 'month', 'ytd', 'campaign', 'event', 'stock')
UNION ALL
SELECT report, row_order, 61, printf('"%s" is not a date: write it as 2016-12-31', start_text)
FROM typed_row WHERE start_text IS NOT NULL AND period_start IS NULL
UNION ALL
SELECT report, row_order, 62, printf('"%s" is not a date: write it as 2016-12-31', end_text)
FROM typed_row WHERE end_text IS NOT NULL AND period_end IS NULL
UNION ALL
SELECT report, row_order, 63, printf(
    'the period ends on %s, before it starts on %s: exchange the dates or correct them', end_text, start_text
)
FROM typed_row WHERE period_end < period_start
UNION ALL
SELECT report, row_order, 64, CASE
    WHEN year_text IS NULL THEN 'the reporting year is missing: write it for the row or the whole report'
    ELSE printf('the reporting year "%s" is not a year: write it as 2016', year_text)
END
FROM typed_row WHERE reporting_year IS NULL;
