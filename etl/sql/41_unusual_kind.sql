CREATE TABLE unusual_kind (
    kind VARCHAR NOT NULL,
    sort_order INTEGER NOT NULL,
    name_en VARCHAR NOT NULL,
    name_zh VARCHAR NOT NULL,
    sentence_en VARCHAR NOT NULL,
    sentence_zh VARCHAR NOT NULL,
    question_en VARCHAR NOT NULL,
    question_zh VARCHAR NOT NULL
);
INSERT INTO unusual_kind BY NAME SELECT * FROM arrived_unusual_kind ORDER BY sort_order;

COMMENT ON TABLE unusual_kind IS 'A way in which figures can be unusual, from data/unusual.toml';
COMMENT ON COLUMN unusual_kind.kind IS 'Id of the kind';
COMMENT ON COLUMN unusual_kind.sort_order IS 'Its place in the file, from 0';
COMMENT ON COLUMN unusual_kind.name_en IS 'Short name in English';
COMMENT ON COLUMN unusual_kind.name_zh IS 'Short name in Chinese';
COMMENT ON COLUMN unusual_kind.sentence_en IS 'What is unusual, in English, with gaps in braces for the figures';
COMMENT ON COLUMN unusual_kind.sentence_zh IS 'What is unusual, in Chinese, with gaps in braces for the figures';
COMMENT ON COLUMN unusual_kind.question_en IS 'What to ask the county, in English, with the same gaps';
COMMENT ON COLUMN unusual_kind.question_zh IS 'What to ask the county, in Chinese, with the same gaps';
