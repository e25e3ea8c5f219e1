INSERT INTO indicator BY NAME
SELECT
    indicator_id, name_en, name_zh, unit_en, unit_zh, kind, indicator_group, core, sort_order, part_of,
    adds_over_areas, adds_over_periods, direction, chart, reach, definition_en, definition_zh, caveats_en,
    caveats_zh, note_en, note_zh, numerator, denominator, multiplier, nearest_years, reviewed_by, reviewed_on
FROM whole.indicator;
