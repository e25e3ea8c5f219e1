-- How many of the unit of an indicator one of a measure word is, by the words as they arrived.
CREATE TEMP TABLE word_match AS
SELECT asked.called, asked.word, measure_word.factor
FROM (
    SELECT DISTINCT indicator AS called, measure_word AS word
    FROM raw
    WHERE indicator IS NOT NULL AND measure_word IS NOT NULL
) AS asked
JOIN indicator_match USING (called)
JOIN measure_word
    ON CAST(measure_word.indicator_id AS known_indicator) = indicator_match.indicator_id
    AND name_key(measure_word.word) = name_key(asked.word);
