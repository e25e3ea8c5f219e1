CREATE TABLE phrase (
    indicator_id VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    phrase VARCHAR NOT NULL
);
INSERT INTO phrase BY NAME SELECT * FROM arrived_phrase;

COMMENT ON TABLE phrase IS 'Words that announce an indicator in prose';
COMMENT ON COLUMN phrase.indicator_id IS 'Indicator that the words announce';
COMMENT ON COLUMN phrase.language IS 'en or zh';
COMMENT ON COLUMN phrase.phrase IS 'The words';
