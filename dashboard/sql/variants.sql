SELECT indicator_id, variant, name_en, name_zh FROM indicator_variant
