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
WITH terms AS (
    SELECT
        check_id,
        count(*) AS term_count,
        -- A stock has a date and no period: beside flows it stands for the end of their year.
        bool_or(kind = 'stock') AND bool_or(kind <> 'stock') AS by_year
    FROM arrived_check_term
    JOIN indicator ON indicator.indicator_id = arrived_check_term.indicator
    GROUP BY ALL
),
taking_part AS (
    SELECT
        arrived_check_term.check_id,
        arrived_check_term.side,
        terms.term_count,
        arrived_report.received,
        figure.area, figure.reporting_year,
        CASE WHEN by_year AND figure.period_kind = 'stock' THEN 'year' ELSE figure.period_kind END
            AS period_kind,
        CASE WHEN NOT by_year THEN figure.period_start END AS period_start,
        CASE WHEN NOT by_year THEN figure.period_end END AS period_end,
        -- Its flows must still be of one and the same year.
        CASE WHEN by_year AND figure.period_kind <> 'stock'
            THEN concat_ws(' ', figure.period_start, '-', figure.period_end) END AS span,
        figure.variant, figure.report, figure.indicator, figure.figure_id, figure.value,
        -- Nothing is counted below zero; an open upper bound leaves the whole sum open.
        coalesce(figure.lower, 0) AS lower,
        coalesce(figure.upper, 'infinity') AS upper
    FROM figure
    JOIN arrived_check_term USING (indicator)
    JOIN terms USING (check_id)
    JOIN arrived_report ON arrived_report.report = figure.report
    WHERE figure.status = 'published' AND figure.variant <> 'part'
),
counted AS (
    SELECT
        check_id, area, reporting_year, period_kind, period_start, period_end, variant, report,
        any_value(term_count) AS term_count,
        count(*) AS member_count
    FROM taking_part
    GROUP BY ALL
),
-- The figures of one report are held against each other. Only where no report has them all does the
-- newest figure of each indicator take part, whatever its report.
scattered AS (
    SELECT check_id, area, reporting_year, period_kind, period_start, period_end, variant
    FROM counted
    GROUP BY ALL
    HAVING max(member_count) < any_value(term_count) AND sum(member_count) >= any_value(term_count)
),
gathered AS (
    SELECT taking_part.* REPLACE (NULL AS report)
    FROM scattered
    JOIN taking_part
        ON taking_part.check_id = scattered.check_id
        AND taking_part.area = scattered.area
        AND taking_part.reporting_year = scattered.reporting_year
        AND taking_part.period_kind = scattered.period_kind
        AND taking_part.period_start IS NOT DISTINCT FROM scattered.period_start
        AND taking_part.period_end IS NOT DISTINCT FROM scattered.period_end
        AND taking_part.variant = scattered.variant
    QUALIFY row_number() OVER (
        PARTITION BY
            taking_part.check_id, taking_part.indicator, taking_part.area,
            taking_part.reporting_year, taking_part.period_kind, taking_part.period_start,
            taking_part.period_end, taking_part.variant
        ORDER BY taking_part.received DESC, taking_part.figure_id
    ) = 1
),
summed AS (
    SELECT
        check_id, area, reporting_year, period_kind, period_start, period_end, variant, report,
        sum(value) FILTER (side = 'left') AS left_value,
        sum(value) FILTER (side = 'right') AS right_value,
        count(*) FILTER (side = 'left') AS left_count,
        sum(lower) FILTER (side = 'left') AS left_lower,
        sum(lower) FILTER (side = 'right') AS right_lower,
        sum(upper) FILTER (side = 'left') AS left_upper,
        sum(upper) FILTER (side = 'right') AS right_upper,
        list_transform(
            list_sort(list({'side': side, 'indicator': indicator, 'figure_id': figure_id})),
            lambda member: member.figure_id
        ) AS figure_ids
    FROM (SELECT * FROM taking_part UNION ALL SELECT * FROM gathered)
    GROUP BY ALL
    HAVING count(*) = any_value(term_count)
        AND count(DISTINCT indicator) = count(*)
        AND count(DISTINCT span) <= 1
),
judged AS (
    SELECT
        summed.*,
        arrived_check.name_en, arrived_check.name_zh, arrived_check.severity, arrived_check.sentence_en, arrived_check.sentence_zh,
        arrived_check.relation,
        arrived_check.tolerance + 1e-6 AS slack
    FROM summed JOIN arrived_check USING (check_id)
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
