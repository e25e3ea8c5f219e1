CREATE TABLE unusual (
    kind VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    indicator VARCHAR,
    reporting_year INTEGER NOT NULL,
    value DOUBLE,
    other_indicator VARCHAR,
    other_year INTEGER,
    other_value DOUBLE,
    expected DOUBLE,
    member_count INTEGER,
    words VARCHAR,
    usual VARCHAR,
    period_kind VARCHAR,
    period_start DATE,
    period_end DATE,
    report VARCHAR,
    figure_ids VARCHAR[] NOT NULL
);
INSERT INTO unusual BY NAME
WITH since_before AS (
    SELECT 'jump' AS kind, exp(line_of_change) - 0.5 AS expected, *
    FROM (SELECT *, ln(before.value + 0.5) + usual AS line_of_change FROM jump)
    UNION ALL BY NAME
    SELECT 'boundary_moved' AS kind, NULL AS expected, * FROM boundary_moved
    UNION ALL BY NAME
    SELECT 'residents_moved' AS kind, NULL AS expected, * FROM residents_moved
),
-- Figures that stand out, with the numbers of those concerned.
pointed AS (
    SELECT
        kind, area, indicator, reporting_year, value, reporting_year - 1 AS other_year,
        before.value AS other_value, expected, figure_number,
        [figure_number, before.figure_number] AS figure_numbers
    FROM since_before
    UNION ALL BY NAME
    SELECT
        'swapped_digits' AS kind, area, indicator, reporting_year, value, candidate AS expected,
        coalesce(before.reporting_year, after.reporting_year) AS other_year,
        coalesce(before.value, after.value) AS other_value, figure_number,
        [figure_number, coalesce(before.figure_number, after.figure_number)] AS figure_numbers
    FROM swapped_digits
    UNION ALL BY NAME
    SELECT
        'repeated_value' AS kind, area, indicator, reporting_year, value, other_year, other_value,
        figure_number, figure_numbers
    FROM repeated_value
    UNION ALL BY NAME
    SELECT
        'repeated_year' AS kind, area, indicator, reporting_year, value, other_year, value AS other_value,
        member_count, figure_number, figure_numbers
    FROM repeated_year
    UNION ALL BY NAME
    SELECT
        'group_claim' AS kind, area, indicator, reporting_year, value, other_indicator,
        reporting_year - 1 AS other_year, before.value AS other_value, figure_number, figure_numbers
    FROM group_claim
    ANTI JOIN group_claim_said USING (area, reporting_year)
),
numbered AS MATERIALIZED (SELECT row_number() OVER () AS row_id, * FROM pointed),
called AS (
    SELECT row_id, list(figure_id ORDER BY place) AS figure_ids
    FROM (
        SELECT
            row_id,
            unnest(figure_numbers) AS figure_number,
            generate_subscripts(figure_numbers, 1) AS place
        FROM numbered
    )
    JOIN lean_figure USING (figure_number)
    GROUP BY row_id
),
found AS (
    SELECT
        numbered.* EXCLUDE (row_id, figure_number, figure_numbers),
        lean_figure.period_kind, lean_figure.period_start, lean_figure.period_end, lean_figure.report,
        called.figure_ids
    FROM numbered
    JOIN called USING (row_id)
    JOIN lean_figure USING (figure_number)
    UNION ALL BY NAME
    SELECT
        'total_equals_part' AS kind, area, indicator, reporting_year, value, other_indicator, other_value,
        member_count, period_kind, period_start, period_end, report, figure_ids
    FROM total_equals_part
    UNION ALL BY NAME
    SELECT
        'group_claim_said' AS kind, area, indicator, reporting_year, value, member_count, words,
        period_kind, period_start, period_end, report, figure_ids
    FROM group_claim_said
    UNION ALL BY NAME
    SELECT
        'other_days' AS kind, area, reporting_year, CASE WHEN by_others THEN sharers END AS member_count,
        usual, 'year' AS period_kind, period_start, period_end, report, figure_ids
    FROM other_days
    UNION ALL BY NAME
    SELECT
        'garbled' AS kind, area, indicator, reporting_year, words, period_kind, period_start, period_end,
        report, figure_ids
    FROM garbled
)
SELECT found.*
FROM found JOIN unusual_kind USING (kind)
ORDER BY sort_order, area, reporting_year, indicator, report, figure_ids;

COMMENT ON TABLE unusual IS 'What is unusual about figures and worth asking about; it keeps nothing from being published';
COMMENT ON COLUMN unusual.kind IS 'Kind in unusual_kind, whose sentence and question the other columns fill';
COMMENT ON COLUMN unusual.area IS 'Id of the area';
COMMENT ON COLUMN unusual.indicator IS 'Indicator of the figure; none where a whole year is meant';
COMMENT ON COLUMN unusual.reporting_year IS 'Year of the figure';
COMMENT ON COLUMN unusual.value IS 'The figure; none where it cannot be read or a whole year is meant';
COMMENT ON COLUMN unusual.other_indicator IS 'Indicator that it is held against, if another one';
COMMENT ON COLUMN unusual.other_year IS 'Year that it is held against, if another one';
COMMENT ON COLUMN unusual.other_value IS 'The figure that it is held against';
COMMENT ON COLUMN unusual.expected IS 'What other counties'' changes lead to, or the figure with two digits exchanged';
COMMENT ON COLUMN unusual.member_count IS 'How many figures or counties are meant besides';
COMMENT ON COLUMN unusual.words IS 'The words of the report that it is about';
COMMENT ON COLUMN unusual.usual IS 'The usual first and last day of a year, month and day each';
COMMENT ON COLUMN unusual.period_kind IS 'Kind of the figure''s period';
COMMENT ON COLUMN unusual.period_start IS 'First day of the figure''s period';
COMMENT ON COLUMN unusual.period_end IS 'Last day of the figure''s period';
COMMENT ON COLUMN unusual.report IS 'Report that gives the figure';
COMMENT ON COLUMN unusual.figure_ids IS 'The figures concerned, the one to ask about first; none for a cell that was not loaded';
