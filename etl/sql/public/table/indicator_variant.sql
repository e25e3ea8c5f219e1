INSERT INTO indicator_variant BY NAME
SELECT indicator_id, variant, name_en, name_zh FROM whole.indicator_variant;
