CREATE VIEW area AS
SELECT
    area_id,
    name_en,
    name_zh,
    pinyin,
    level,
    parent,
    division_code,
    valid_from,
    valid_to,
    boundary,
    named,
    note_en,
    note_zh,
    source
FROM area_version
QUALIFY row_number() OVER (PARTITION BY area_id ORDER BY valid_from DESC NULLS LAST) = 1;

COMMENT ON VIEW area IS 'The latest version of each area';
COMMENT ON COLUMN area.area_id IS 'Id of the area';
COMMENT ON COLUMN area.name_en IS 'Name in English';
COMMENT ON COLUMN area.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN area.pinyin IS 'Name in pinyin, for searching';
COMMENT ON COLUMN area.level IS 'country, province, prefecture, county, district or county_level_city';
COMMENT ON COLUMN area.parent IS 'Id of the area around it; none for a country';
COMMENT ON COLUMN area.division_code IS 'Official division code, where it is known';
COMMENT ON COLUMN area.valid_from IS 'First day of this version; none where open';
COMMENT ON COLUMN area.valid_to IS 'Last day of this version; none where open';
COMMENT ON COLUMN area.boundary IS 'Words for the boundary';
COMMENT ON COLUMN area.named IS 'False for a county whose name its report does not give';
COMMENT ON COLUMN area.note_en IS 'What a reader should know of the area, in English';
COMMENT ON COLUMN area.note_zh IS 'What a reader should know of the area, in Chinese';
COMMENT ON COLUMN area.source IS 'Where this row was found';
