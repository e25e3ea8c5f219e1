CREATE TABLE area_version (
    area_id VARCHAR NOT NULL,
    name_en VARCHAR NOT NULL,
    name_zh VARCHAR NOT NULL,
    pinyin VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    parent VARCHAR,
    division_code VARCHAR,
    valid_from DATE,
    valid_to DATE,
    boundary VARCHAR NOT NULL,
    named BOOLEAN NOT NULL,
    note_en VARCHAR,
    note_zh VARCHAR,
    source VARCHAR NOT NULL
);
INSERT INTO area_version BY NAME
SELECT * FROM arrived_area_version ORDER BY area_id, valid_from NULLS FIRST;

COMMENT ON TABLE area_version IS 'An area as it was between two days: one row a version, from areas.csv';
COMMENT ON COLUMN area_version.area_id IS 'Id of the area, the same in all its versions';
COMMENT ON COLUMN area_version.name_en IS 'Name in English';
COMMENT ON COLUMN area_version.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN area_version.pinyin IS 'Name in pinyin, for searching';
COMMENT ON COLUMN area_version.level IS 'country, province, prefecture, county, district or county_level_city';
COMMENT ON COLUMN area_version.parent IS 'Id of the area around it; none for a country';
COMMENT ON COLUMN area_version.division_code IS 'Official division code, where it is known';
COMMENT ON COLUMN area_version.valid_from IS 'First day of this version; none where open';
COMMENT ON COLUMN area_version.valid_to IS 'Last day of this version; none where open';
COMMENT ON COLUMN area_version.boundary IS 'Words for the boundary; it changed between versions whose words differ';
COMMENT ON COLUMN area_version.named IS 'False for a county whose name its report does not give';
COMMENT ON COLUMN area_version.note_en IS 'What a reader should know of the area, in English';
COMMENT ON COLUMN area_version.note_zh IS 'What a reader should know of the area, in Chinese';
COMMENT ON COLUMN area_version.source IS 'Where this row was found';
