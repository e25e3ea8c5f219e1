SELECT
    unusual.*,
    unusual_kind.name_en, unusual_kind.name_zh,
    unusual_kind.sentence_en, unusual_kind.sentence_zh,
    unusual_kind.question_en, unusual_kind.question_zh,
    own.comparator, own.coverage,
    other.comparator AS other_comparator, other.coverage AS other_coverage
FROM unusual
JOIN unusual_kind USING (kind)
LEFT JOIN figure AS own ON own.figure_id = unusual.figure_ids[1]
LEFT JOIN figure AS other ON other.figure_id = unusual.figure_ids[2]
WHERE unusual.reporting_year BETWEEN $first_year AND $last_year
ORDER BY unusual_kind.sort_order, unusual.area, unusual.reporting_year, unusual.indicator
