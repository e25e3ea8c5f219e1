CREATE TABLE coverage_cell (
    indicator VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    state VARCHAR NOT NULL,
    corrected BOOLEAN NOT NULL,
    figure_id VARCHAR NOT NULL
);
INSERT INTO coverage_cell BY NAME
WITH told AS (
    SELECT
        area, indicator, reporting_year, figure_id,
        CASE
            WHEN status IN ('unreadable', 'needs_review') THEN CAST(status AS VARCHAR)
            WHEN variant = 'part' OR period_kind NOT IN ('year', 'stock') THEN 'partial'
            WHEN comparator = '~' THEN 'about'
            WHEN comparator = '..' THEN 'between'
            WHEN coverage = 'incomplete' THEN 'incomplete'
            WHEN comparator = '<' THEN 'at_most'
            WHEN comparator <> '=' OR coverage <> 'complete' THEN 'at_least'
            ELSE 'reported'
        END AS state
    FROM lean_figure
    WHERE status <> 'superseded'
),
-- Ranking takes longer than all the rest, so only what was told more than once is ranked.
several AS (
    SELECT area, indicator, reporting_year FROM told GROUP BY ALL HAVING count(*) > 1
),
best AS (
    SELECT told.* FROM told ANTI JOIN several USING (area, indicator, reporting_year)
    UNION ALL
    SELECT told.*
    FROM told
    SEMI JOIN several USING (area, indicator, reporting_year)
    QUALIFY row_number() OVER (
        PARTITION BY told.area, told.indicator, told.reporting_year
        ORDER BY list_position(
            [
                'reported', 'between', 'at_least', 'at_most', 'about', 'incomplete', 'needs_review',
                'unreadable', 'partial'
            ],
            state
        ), figure_id
    ) = 1
),
replaced AS (
    SELECT DISTINCT area, indicator, reporting_year, true AS corrected
    FROM lean_figure
    WHERE status = 'superseded'
)
SELECT
    best.indicator, best.area, best.reporting_year, state, coalesce(corrected, false) AS corrected,
    figure_id
FROM best
LEFT JOIN replaced USING (area, indicator, reporting_year)
ORDER BY best.indicator, best.area, best.reporting_year;

COMMENT ON TABLE coverage_cell IS 'What each area reported of each indicator and year: the figure that says most, and what it amounts to';
COMMENT ON COLUMN coverage_cell.indicator IS 'Id of what is counted';
COMMENT ON COLUMN coverage_cell.area IS 'Id of the area';
COMMENT ON COLUMN coverage_cell.reporting_year IS 'Year that the source reports on';
COMMENT ON COLUMN coverage_cell.state IS 'reported, between (in a public edition), at_least, at_most, about, incomplete, needs_review, unreadable, or partial for a part of a year or a total';
COMMENT ON COLUMN coverage_cell.corrected IS 'Whether another figure of the year was replaced';
COMMENT ON COLUMN coverage_cell.figure_id IS 'The figure that says most';
