CREATE TABLE figure (
    figure_id VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    unit VARCHAR,
    period_start DATE,
    period_end DATE,
    period_kind VARCHAR NOT NULL,
    reporting_year INTEGER NOT NULL,
    value DOUBLE,
    comparator VARCHAR,
    coverage VARCHAR NOT NULL,
    lower DOUBLE,
    upper DOUBLE,
    variant VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    locator JSON,
    quote VARCHAR,
    note VARCHAR,
    citation VARCHAR,
    place VARCHAR NOT NULL,
    value_text VARCHAR,
    measure_word VARCHAR,
    CHECK ((status = 'unreadable') <= (value IS NULL AND lower IS NULL AND upper IS NULL)),
    CHECK (value >= 0 AND lower <= upper)
);

INSERT INTO figure BY NAME
WITH sound AS (
    SELECT typed_row.*
    FROM typed_row
    ANTI JOIN fault USING (report, row_order)
    ANTI JOIN repeated_row USING (report, row_order)
),
unit AS (
    SELECT CAST(indicator_id AS known_indicator) AS indicator_id, unit_en FROM indicator
),
settled AS (
    SELECT
        sound.*,
        CASE WHEN superseded_row.report IS NULL THEN sound.status ELSE 'superseded' END AS settled_status,
        -- Without the last digits that multiplying by 10,000 leaves in a binary fraction.
        CASE WHEN sound.readable THEN round(sound.cell_value * sound.factor, 6) END AS value
    FROM sound
    LEFT JOIN superseded_row
        ON superseded_row.report = sound.report
        AND superseded_row.area_id = sound.area_id
        AND superseded_row.indicator_id = sound.indicator_id
        AND superseded_row.period_kind = sound.period_kind
        AND superseded_row.period_start IS NOT DISTINCT FROM sound.period_start
        AND superseded_row.period_end IS NOT DISTINCT FROM sound.period_end
        AND superseded_row.reporting_year = sound.reporting_year
        AND superseded_row.variant = sound.variant
)
SELECT
    settled.report || ':' || settled.row_order AS figure_id,
    settled.area_id AS area,
    settled.indicator_id AS indicator,
    unit.unit_en AS unit,
    settled.period_start,
    settled.period_end,
    settled.period_kind,
    settled.reporting_year,
    settled.value,
    CASE WHEN settled.value IS NOT NULL THEN settled.comparator END AS comparator,
    settled.coverage,
    lower_bound(settled.value, settled.comparator) AS lower,
    upper_bound(settled.value, settled.comparator, settled.coverage) AS upper,
    settled.variant,
    settled.settled_status AS status,
    settled.report,
    settled.locator,
    coalesce(settled.quote, settled.value_text) AS quote,
    settled.note,
    settled.citation,
    settled.place,
    settled.value_text,
    coalesce(settled.cell_word, settled.measure_word) AS measure_word
FROM settled
JOIN unit USING (indicator_id)
-- Rows that are asked for together lie together.
ORDER BY indicator, area, reporting_year, settled.report, row_order;

COMMENT ON TABLE figure IS 'One number that a center reported, with its words and what they allow';
COMMENT ON COLUMN figure.figure_id IS 'Report and row of the figure, as in heshun-2016:4; of a corrected one also how it came about, as in heshun-2016:4:corrected';
COMMENT ON COLUMN figure.area IS 'Id of the area that the figure is about';
COMMENT ON COLUMN figure.indicator IS 'Id of what is counted';
COMMENT ON COLUMN figure.unit IS 'Unit of the indicator, in English';
COMMENT ON COLUMN figure.period_start IS 'First day of the period, where the report says it';
COMMENT ON COLUMN figure.period_end IS 'Last day of the period, where the report says it';
COMMENT ON COLUMN figure.period_kind IS 'year, half_year, quarter, month, ytd, campaign, event, or stock for a count at a date';
COMMENT ON COLUMN figure.reporting_year IS 'Year that the source reports on; it may run from December to November';
COMMENT ON COLUMN figure.value IS 'The number in the unit; none where it is unreadable';
COMMENT ON COLUMN figure.comparator IS '= exact, > more than, >= at least, ~ about, < less than or at most; in a public edition also .. for a number told only by lower and upper';
COMMENT ON COLUMN figure.coverage IS 'complete, incomplete or unknown: whether the count took in everything';
COMMENT ON COLUMN figure.lower IS 'Least number that the words allow; none where they leave it open';
COMMENT ON COLUMN figure.upper IS 'Greatest number that the words allow; none where they leave it open';
COMMENT ON COLUMN figure.variant IS 'What the source counts in or leaves out; unknown where it does not say, part for a part of the total';
COMMENT ON COLUMN figure.status IS 'published, needs_review, unreadable (no value) or superseded, by a later report or by a correction';
COMMENT ON COLUMN figure.report IS 'Id of the report that gives the figure';
COMMENT ON COLUMN figure.locator IS 'Where its words stand: file and characters, sheet and cell, or line';
COMMENT ON COLUMN figure.quote IS 'The exact words of the report; of a table, the cell as it stands';
COMMENT ON COLUMN figure.note IS 'What whoever filed the figure noted';
COMMENT ON COLUMN figure.citation IS 'Source of this one figure, where it differs from the report''s';
COMMENT ON COLUMN figure.place IS 'Where its words stand, for people';
COMMENT ON COLUMN figure.value_text IS 'The number as the source prints it';
COMMENT ON COLUMN figure.measure_word IS 'The measure word that the source uses';
