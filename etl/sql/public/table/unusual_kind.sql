INSERT INTO unusual_kind BY NAME
SELECT
    kind, sort_order, name_en, name_zh, sentence_en, sentence_zh, question_en, question_zh
FROM whole.unusual_kind;
