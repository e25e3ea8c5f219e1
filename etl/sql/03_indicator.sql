CREATE TABLE indicator (
    indicator_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_zh VARCHAR NOT NULL,
    unit_en VARCHAR,
    unit_zh VARCHAR,
    kind VARCHAR NOT NULL,
    indicator_group VARCHAR NOT NULL,
    core BOOLEAN NOT NULL,
    sort_order INTEGER NOT NULL,
    part_of VARCHAR,
    adds_over_areas VARCHAR NOT NULL,
    adds_over_periods VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    chart VARCHAR,
    reach VARCHAR,
    definition_en VARCHAR NOT NULL,
    definition_zh VARCHAR NOT NULL,
    caveats_en VARCHAR,
    caveats_zh VARCHAR,
    note_en VARCHAR,
    note_zh VARCHAR,
    numerator VARCHAR,
    denominator VARCHAR,
    multiplier DOUBLE,
    nearest_years INTEGER,
    reviewed_by VARCHAR NOT NULL,
    reviewed_on DATE NOT NULL
);
INSERT INTO indicator BY NAME SELECT * FROM arrived_indicator ORDER BY indicator_id;

COMMENT ON TABLE indicator IS 'What can be counted or told: one row a file of data/indicators';
COMMENT ON COLUMN indicator.indicator_id IS 'Id, the name of its file';
COMMENT ON COLUMN indicator.name_en IS 'Name in English';
COMMENT ON COLUMN indicator.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN indicator.unit_en IS 'Unit in English; none for a practice';
COMMENT ON COLUMN indicator.unit_zh IS 'Unit in Chinese; none for a practice';
COMMENT ON COLUMN indicator.kind IS 'flow, stock, ratio, reported_ratio or practice';
COMMENT ON COLUMN indicator.indicator_group IS 'Heading under which it is shown';
COMMENT ON COLUMN indicator.core IS 'True if it is shown first';
COMMENT ON COLUMN indicator.sort_order IS 'Its place inside the group';
COMMENT ON COLUMN indicator.part_of IS 'Indicator of the total that it is part of';
COMMENT ON COLUMN indicator.adds_over_areas IS 'sum or none: whether figures of areas may be added up';
COMMENT ON COLUMN indicator.adds_over_periods IS 'sum or none: whether figures of periods may be added up';
COMMENT ON COLUMN indicator.direction IS 'higher_is_better, lower_is_better or none';
COMMENT ON COLUMN indicator.chart IS 'bar, line or dot: the mark that suits it';
COMMENT ON COLUMN indicator.reach IS 'effort or reach, for outreach';
COMMENT ON COLUMN indicator.definition_en IS 'Definition in English';
COMMENT ON COLUMN indicator.definition_zh IS 'Definition in Chinese';
COMMENT ON COLUMN indicator.caveats_en IS 'What to mind when reading it, in English';
COMMENT ON COLUMN indicator.caveats_zh IS 'What to mind when reading it, in Chinese';
COMMENT ON COLUMN indicator.note_en IS 'Label to show wherever it is drawn, in English';
COMMENT ON COLUMN indicator.note_zh IS 'Label to show wherever it is drawn, in Chinese';
COMMENT ON COLUMN indicator.numerator IS 'Indicator above the line of a ratio';
COMMENT ON COLUMN indicator.denominator IS 'Indicator below the line of a ratio';
COMMENT ON COLUMN indicator.multiplier IS 'A ratio is given per so many of its denominator';
COMMENT ON COLUMN indicator.nearest_years IS 'How many years away a denominator that is a stock may be';
COMMENT ON COLUMN indicator.reviewed_by IS 'Who read the definition last';
COMMENT ON COLUMN indicator.reviewed_on IS 'When the definition was read last';
