CREATE TABLE measure_word (
    indicator_id VARCHAR NOT NULL,
    word VARCHAR NOT NULL,
    factor DOUBLE NOT NULL
);
INSERT INTO measure_word BY NAME SELECT * FROM arrived_measure_word;

COMMENT ON TABLE measure_word IS 'Measure words that an indicator accepts';
COMMENT ON COLUMN measure_word.indicator_id IS 'Indicator that accepts the word';
COMMENT ON COLUMN measure_word.word IS 'The word as sources print it';
COMMENT ON COLUMN measure_word.factor IS 'How many of the unit one of the word is: 10000 for 万元';
