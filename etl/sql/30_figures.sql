CREATE VIEW figures AS
SELECT
    figure.area,
    figure.indicator,
    figure.unit,
    figure.period_start,
    figure.period_end,
    figure.period_kind,
    figure.reporting_year,
    figure.value,
    figure.comparator,
    figure.coverage,
    figure.lower,
    figure.upper,
    figure.variant,
    figure.status,
    figure.report,
    figure.locator,
    figure.quote,
    area.name_en AS area_name_en,
    area.name_zh AS area_name_zh,
    indicator.name_en AS indicator_name_en,
    indicator.name_zh AS indicator_name_zh
FROM figure
JOIN area ON area.area_id = figure.area
JOIN indicator ON indicator.indicator_id = figure.indicator;

COMMENT ON VIEW figures IS 'Every figure with its names: the columns that other tools may rely on';
COMMENT ON COLUMN figures.area IS 'Id of the area that the figure is about';
COMMENT ON COLUMN figures.indicator IS 'Id of what is counted';
COMMENT ON COLUMN figures.unit IS 'Unit of the indicator, in English';
COMMENT ON COLUMN figures.period_start IS 'First day of the period, where the report says it';
COMMENT ON COLUMN figures.period_end IS 'Last day of the period, where the report says it';
COMMENT ON COLUMN figures.period_kind IS 'year, half_year, quarter, month, ytd, campaign, event, or stock for a count at a date';
COMMENT ON COLUMN figures.reporting_year IS 'Year that the source reports on; it may run from December to November';
COMMENT ON COLUMN figures.value IS 'The number in the unit; none where it is unreadable';
COMMENT ON COLUMN figures.comparator IS '= exact, > more than, >= at least, ~ about, < less than or at most; in a public edition also .. for a number told only by lower and upper';
COMMENT ON COLUMN figures.coverage IS 'complete, incomplete or unknown: whether the count took in everything';
COMMENT ON COLUMN figures.lower IS 'Least number that the words allow; none where they leave it open';
COMMENT ON COLUMN figures.upper IS 'Greatest number that the words allow; none where they leave it open';
COMMENT ON COLUMN figures.variant IS 'What the source counts in or leaves out; unknown where it does not say';
COMMENT ON COLUMN figures.status IS 'published, needs_review, unreadable (no value) or superseded';
COMMENT ON COLUMN figures.report IS 'Id of the report that gives the figure';
COMMENT ON COLUMN figures.locator IS 'Where its words stand: file and characters, sheet and cell, or line';
COMMENT ON COLUMN figures.quote IS 'The words of the report';
COMMENT ON COLUMN figures.area_name_en IS 'Name of the area in English';
COMMENT ON COLUMN figures.area_name_zh IS 'Name of the area in Chinese';
COMMENT ON COLUMN figures.indicator_name_en IS 'Name of the indicator in English';
COMMENT ON COLUMN figures.indicator_name_zh IS 'Name of the indicator in Chinese';
