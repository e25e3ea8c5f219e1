CREATE TABLE figure_mark (
    figure_id VARCHAR NOT NULL,
    corrected BOOLEAN NOT NULL,
    in_question BOOLEAN NOT NULL,
    replaced_by VARCHAR
);
INSERT INTO figure_mark BY NAME
WITH touched AS (
    SELECT unnest(new_figures) AS figure_id, true AS corrected, false AS in_question, NULL AS replaced_by
    FROM correction
    UNION ALL
    SELECT
        figure_id,
        false,
        outcome = 'waiting' OR action = 'flag' AND outcome = 'applied',
        CASE WHEN outcome = 'applied' AND action <> 'flag' THEN action END
    FROM correction
    WHERE outcome <> 'stale'
)
SELECT
    figure_id,
    bool_or(corrected) AS corrected,
    bool_or(in_question) AS in_question,
    any_value(replaced_by) AS replaced_by
FROM touched
GROUP BY figure_id
ORDER BY figure_id;

COMMENT ON TABLE figure_mark IS 'The few figures that the ledger of corrections speaks of, and what it makes of each';
COMMENT ON COLUMN figure_mark.figure_id IS 'The figure';
COMMENT ON COLUMN figure_mark.corrected IS 'Whether a correction gave it';
COMMENT ON COLUMN figure_mark.in_question IS 'Whether an entry flags it, or waits to change it';
COMMENT ON COLUMN figure_mark.replaced_by IS 'The action that replaced it: override, drop or split';
