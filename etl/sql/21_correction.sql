CREATE TABLE correction (
    correction_id VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    period_kind VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    problem_en VARCHAR,
    problem_zh VARCHAR,
    figure_id VARCHAR,
    expected VARCHAR NOT NULL,
    old_value DOUBLE,
    old_comparator VARCHAR,
    old_words VARCHAR,
    new_figures VARCHAR[] NOT NULL,
    new_values STRUCT(
        indicator VARCHAR, variant VARCHAR, value DOUBLE, comparator VARCHAR, coverage VARCHAR
    )[] NOT NULL,
    reason_en VARCHAR NOT NULL,
    reason_zh VARCHAR NOT NULL,
    by_en VARCHAR NOT NULL,
    by_zh VARCHAR NOT NULL,
    decided_on DATE NOT NULL
);
INSERT INTO correction BY NAME
WITH answer AS (
    SELECT claim.figure_id, bool_or(entry.action <> 'flag') AS changes
    FROM claim JOIN arrived_correction AS entry USING (correction_id)
    WHERE claim.problem IS NULL AND entry.status = 'confirmed'
    GROUP BY claim.figure_id
),
-- What the county settled need not be asked any more. A doubt that it confirmed answers other
-- doubts, but not whether a certain number should stand there.
judged AS (
    SELECT
        arrived_correction.*,
        claim.expected,
        claim.problem,
        CASE WHEN claim.problem IS NULL THEN claim.figure_id END AS figure_id,
        CASE
            WHEN claim.problem IS NOT NULL THEN 'stale'
            WHEN arrived_correction.status = 'confirmed' THEN 'applied'
            WHEN answer.changes THEN 'answered'
            WHEN answer.figure_id IS NOT NULL AND arrived_correction.action = 'flag' THEN 'answered'
            ELSE 'waiting'
        END AS outcome
    FROM arrived_correction
    JOIN claim USING (correction_id)
    LEFT JOIN answer USING (figure_id)
),
-- What is not said about a new number is as the old figure has it; of words that could not be read
-- nothing is known, and the number that the county confirmed instead is whole.
part AS (
    SELECT
        arrived_correction_part.correction_id,
        part_order,
        coalesce(arrived_correction_part.indicator, judged.indicator) AS indicator,
        coalesce(arrived_correction_part.variant, figure.variant, 'unknown') AS variant,
        arrived_correction_part.value,
        arrived_correction_part.comparator,
        coalesce(
            arrived_correction_part.coverage,
            CASE figure.status WHEN 'unreadable' THEN 'complete' ELSE figure.coverage END,
            'unknown'
        ) AS coverage,
        judged.figure_id
            || CASE judged.action WHEN 'split' THEN ':split-' || part_order ELSE ':corrected' END
            AS new_figure
    FROM arrived_correction_part
    JOIN judged USING (correction_id)
    LEFT JOIN figure USING (figure_id)
),
said AS (
    SELECT
        correction_id,
        list(new_figure ORDER BY part_order) AS new_figures,
        list(
            {
                'indicator': indicator, 'variant': variant, 'value': value,
                'comparator': comparator, 'coverage': coverage
            }
            ORDER BY part_order
        ) AS new_values
    FROM part
    GROUP BY correction_id
)
SELECT
    judged.correction_id, judged.file, judged.place, judged.area, judged.indicator,
    judged.reporting_year, judged.period_kind, judged.action, judged.status, judged.outcome,
    judged.problem.en AS problem_en, judged.problem.zh AS problem_zh, judged.figure_id, judged.expected,
    figure.value AS old_value,
    figure.comparator AS old_comparator,
    figure.quote AS old_words,
    CASE WHEN judged.outcome = 'applied' THEN coalesce(said.new_figures, []) ELSE [] END
        AS new_figures,
    coalesce(said.new_values, []) AS new_values,
    judged.reason_en, judged.reason_zh, judged.by_en, judged.by_zh, judged.decided_on
FROM judged
LEFT JOIN figure USING (figure_id)
LEFT JOIN said USING (correction_id)
ORDER BY judged.correction_id;

-- Both stay: the new figure leads to the words of the old one, which only steps back.
INSERT INTO figure BY NAME
WITH put AS (
    SELECT
        file, place, figure_id AS old_id, unnest(new_figures) AS figure_id,
        unnest(new_values) AS said
    FROM correction
    WHERE outcome = 'applied'
)
SELECT
    old.* EXCLUDE (
        figure_id, indicator, unit, value, comparator, coverage, lower, upper, variant, status, note
    ),
    put.figure_id,
    said.indicator AS indicator,
    indicator.unit_en AS unit,
    said.value AS value,
    said.comparator AS comparator,
    said.coverage AS coverage,
    lower_bound(said.value, said.comparator) AS lower,
    upper_bound(said.value, said.comparator, said.coverage) AS upper,
    said.variant AS variant,
    'published' AS status,
    -- A note in both languages is "English / 中文"; one in a single language stands in both.
    concat_ws(' ', split_part(old.note, ' / ', 1), printf('Corrected by %s, %s.', put.file, put.place))
        || ' / '
        || concat_ws(
            '', nullif(split_part(old.note, ' / ', -1), ''),
            printf('已由%s第%s行更正。', put.file, replace(put.place, 'line ', ''))
        ) AS note
FROM put
JOIN figure AS old ON old.figure_id = put.old_id
JOIN indicator ON indicator.indicator_id = said.indicator;

UPDATE figure SET status = 'superseded'
WHERE figure_id IN (
    SELECT figure_id FROM correction WHERE outcome = 'applied' AND action <> 'flag'
);

COMMENT ON TABLE correction IS 'One entry of the ledger in data/corrections, and what came of it';
COMMENT ON COLUMN correction.correction_id IS 'File and number of the entry, as in zhenjiang-2024:1';
COMMENT ON COLUMN correction.file IS 'File of the ledger';
COMMENT ON COLUMN correction.place IS 'Line where the entry begins';
COMMENT ON COLUMN correction.area IS 'Id of the area';
COMMENT ON COLUMN correction.indicator IS 'Id of what is counted';
COMMENT ON COLUMN correction.reporting_year IS 'Year of the figure';
COMMENT ON COLUMN correction.period_kind IS 'Kind of its period';
COMMENT ON COLUMN correction.action IS 'override, drop, flag or split';
COMMENT ON COLUMN correction.status IS 'open, asked (the county was asked) or confirmed (it answered)';
COMMENT ON COLUMN correction.outcome IS 'applied; waiting while it is open or asked; answered if a confirmed entry settles the same figure; stale if the source does not say what it expects';
COMMENT ON COLUMN correction.problem_en IS 'Of a stale one: what does not fit, and what to do, in English';
COMMENT ON COLUMN correction.problem_zh IS 'The same in Chinese';
COMMENT ON COLUMN correction.figure_id IS 'The figure that it speaks of; none for a stale one';
COMMENT ON COLUMN correction.expected IS 'Words or value that the source must still say';
COMMENT ON COLUMN correction.old_value IS 'Number as the report gives it, in the unit';
COMMENT ON COLUMN correction.old_comparator IS 'Comparator as the report gives it';
COMMENT ON COLUMN correction.old_words IS 'The words of the report';
COMMENT ON COLUMN correction.new_figures IS 'The figures in place of the old one; none unless an override or a split was applied';
COMMENT ON COLUMN correction.new_values IS 'What an override or a split says instead, applied or not';
COMMENT ON COLUMN correction.reason_en IS 'Why, in English';
COMMENT ON COLUMN correction.reason_zh IS 'Why, in Chinese';
COMMENT ON COLUMN correction.by_en IS 'Office that decided it, in English';
COMMENT ON COLUMN correction.by_zh IS 'Office that decided it, in Chinese';
COMMENT ON COLUMN correction.decided_on IS 'Day on which it was entered, asked or confirmed';
