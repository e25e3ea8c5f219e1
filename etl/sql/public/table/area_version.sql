INSERT INTO area_version BY NAME
SELECT
    area_id, name_en, name_zh, pinyin, level, parent, division_code, valid_from, valid_to, boundary, named,
    note_en, note_zh, source
FROM whole.area_version;
