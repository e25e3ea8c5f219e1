CREATE TABLE finding (
    check_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_zh VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    period_kind VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    left_value DOUBLE NOT NULL,
    right_value DOUBLE NOT NULL,
    difference DOUBLE NOT NULL,
    outcome VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    left_count INTEGER NOT NULL,
    sentence_en VARCHAR NOT NULL,
    sentence_zh VARCHAR NOT NULL,
    figure_ids VARCHAR[] NOT NULL
);
INSERT INTO finding BY NAME
WITH term AS (
    SELECT
        CAST(dense_rank() OVER (ORDER BY check_id) AS SMALLINT) AS check_number,
        check_id,
        CAST(indicator AS known_indicator) AS indicator,
        side = 'left' AS is_left,
        CAST(dense_rank() OVER (PARTITION BY check_id ORDER BY side, indicator) AS SMALLINT) AS place,
        count(*) OVER of_check AS term_count,
        -- A stock has a date and no period: beside flows it stands for the end of their year.
        bool_or(kind = 'stock') OVER of_check AND bool_or(kind <> 'stock') OVER of_check AS by_year
    FROM arrived_check_term
    JOIN indicator ON indicator.indicator_id = arrived_check_term.indicator
    WINDOW of_check AS (PARTITION BY check_id)
),
taking_part AS (
    SELECT
        term.check_number, term.is_left, term.place, term.term_count,
        lean_figure.area,
        CASE WHEN by_year THEN lean_figure.undated ELSE lean_figure.period END AS period,
        -- Its flows must still be of one and the same year.
        CASE WHEN by_year AND lean_figure.period_kind <> 'stock' THEN lean_figure.period END AS span,
        lean_figure.variant, lean_figure.report, lean_figure.figure_id, lean_figure.value,
        -- Nothing is counted below zero; an open upper bound leaves the whole sum open.
        coalesce(lean_figure.lower, 0) AS lower,
        coalesce(lean_figure.upper, 'infinity') AS upper
    FROM lean_figure
    JOIN term USING (indicator)
    WHERE lean_figure.status = 'published' AND lean_figure.variant <> 'part'
),
counted AS (
    SELECT
        check_number, area, period, variant, report,
        any_value(term_count) AS term_count,
        count(*) AS member_count
    FROM taking_part
    GROUP BY ALL
),
-- The figures of one report are held against each other. Only where no report has them all does the
-- newest figure of each indicator take part, whatever its report.
scattered AS (
    SELECT check_number, area, period, variant
    FROM counted
    GROUP BY ALL
    HAVING max(member_count) < any_value(term_count) AND sum(member_count) >= any_value(term_count)
),
gathered AS (
    SELECT taking_part.* REPLACE (NULL AS report)
    FROM taking_part
    SEMI JOIN scattered USING (check_number, area, period, variant)
    JOIN arrived_report ON CAST(arrived_report.report AS known_report) = taking_part.report
    QUALIFY row_number() OVER (
        PARTITION BY check_number, area, period, variant, place
        ORDER BY arrived_report.received DESC, taking_part.figure_id
    ) = 1
),
-- Most of what takes part has not all it takes; only the rest is summed.
whole AS (
    SELECT taking_part.*
    FROM taking_part
    SEMI JOIN (SELECT * FROM counted WHERE member_count = term_count) AS full_group
        USING (check_number, area, period, variant, report)
    UNION ALL
    SELECT * FROM gathered
),
summed AS (
    SELECT
        check_number, area, period, variant, report,
        sum(value) FILTER (is_left) AS left_value,
        sum(value) FILTER (NOT is_left) AS right_value,
        count(*) FILTER (is_left) AS left_count,
        sum(lower) FILTER (is_left) AS left_lower,
        sum(lower) FILTER (NOT is_left) AS right_lower,
        sum(upper) FILTER (is_left) AS left_upper,
        sum(upper) FILTER (NOT is_left) AS right_upper,
        list(place) AS places,
        list(figure_id) AS figures
    FROM whole
    GROUP BY ALL
    HAVING count(*) = any_value(term_count)
        AND min(span) IS NOT DISTINCT FROM max(span)
),
judged AS (
    SELECT
        summed.*,
        list_select(figures, list_grade_up(places)) AS figure_ids,
        period.reporting_year, period.period_kind, period.period_start, period.period_end,
        arrived_check.check_id, arrived_check.name_en, arrived_check.name_zh, arrived_check.severity,
        arrived_check.sentence_en, arrived_check.sentence_zh, arrived_check.relation,
        arrived_check.tolerance + 1e-6 AS slack
    FROM summed
    JOIN (SELECT DISTINCT check_number, check_id FROM term) AS numbered USING (check_number)
    JOIN arrived_check USING (check_id)
    JOIN period USING (period)
    -- All its terms, each once.
    WHERE len(list_distinct(places)) = len(places)
)
SELECT
    check_id, name_en, name_zh, area, reporting_year, period_kind, period_start, period_end,
    left_value,
    right_value,
    round(left_value - right_value, 6) AS difference,
    CASE
        WHEN left_upper + slack < right_lower THEN 'fails'
        WHEN relation = '=' AND right_upper + slack < left_lower THEN 'fails'
        WHEN relation = '>=' AND left_lower + slack >= right_upper THEN 'holds'
        WHEN relation = '=' AND left_upper - right_lower <= slack AND right_upper - left_lower <= slack
            THEN 'holds'
        ELSE 'undecided'
    END AS outcome,
    severity, relation, left_count, sentence_en, sentence_zh, figure_ids
FROM judged
ORDER BY check_id, area, reporting_year, period_kind, period_start, figure_ids;

COMMENT ON TABLE finding IS 'What came of holding figures of one area and period against each other';
COMMENT ON COLUMN finding.check_id IS 'Id of the check in data/checks.toml';
COMMENT ON COLUMN finding.name_en IS 'Short name of the check, in English';
COMMENT ON COLUMN finding.name_zh IS 'Short name of the check, in Chinese';
COMMENT ON COLUMN finding.area IS 'Id of the area';
COMMENT ON COLUMN finding.reporting_year IS 'Year of the figures';
COMMENT ON COLUMN finding.period_kind IS 'Kind of their period';
COMMENT ON COLUMN finding.period_start IS 'First day of their period';
COMMENT ON COLUMN finding.period_end IS 'Last day of their period';
COMMENT ON COLUMN finding.left_value IS 'Sum of the values on the left';
COMMENT ON COLUMN finding.right_value IS 'Sum of the values on the right';
COMMENT ON COLUMN finding.difference IS 'Left less right';
COMMENT ON COLUMN finding.outcome IS 'holds, fails if no values inside the bounds satisfy it, undecided where bounds leave it open';
COMMENT ON COLUMN finding.severity IS 'error or warning: how bad it is if the check fails';
COMMENT ON COLUMN finding.relation IS '= or >=: how left must stand to right';
COMMENT ON COLUMN finding.left_count IS 'How many of the figures stand on the left';
COMMENT ON COLUMN finding.sentence_en IS 'What must hold, in English';
COMMENT ON COLUMN finding.sentence_zh IS 'What must hold, in Chinese';
COMMENT ON COLUMN finding.figure_ids IS 'The figures that took part, left ones first';
