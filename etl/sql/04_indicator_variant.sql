CREATE TABLE indicator_variant (
    indicator_id VARCHAR NOT NULL,
    variant VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_zh VARCHAR NOT NULL
);
INSERT INTO indicator_variant BY NAME SELECT * FROM arrived_indicator_variant;

COMMENT ON TABLE indicator_variant IS 'What a source may count in or leave out; unknown and part exist for every indicator';
COMMENT ON COLUMN indicator_variant.indicator_id IS 'Indicator that has the variant';
COMMENT ON COLUMN indicator_variant.variant IS 'Id of the variant within its indicator';
COMMENT ON COLUMN indicator_variant.name_en IS 'What is counted in or left out, in English';
COMMENT ON COLUMN indicator_variant.name_zh IS 'What is counted in or left out, in Chinese';
