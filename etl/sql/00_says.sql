-- Whether words stand in a text; digits at their ends are whole numbers there, not parts of longer
-- ones: 93 does not stand in 1,931, and 1,238 stands in "1,238, of which".
CREATE TEMP MACRO says(text, words) AS
coalesce(
    regexp_matches(
        text,
        CASE WHEN regexp_matches(words, '^[0-9]') THEN '(?:^|[^0-9.,，]|(?:^|[^0-9])[.,，])' ELSE '' END
        || regexp_escape(words)
        || CASE WHEN regexp_matches(words, '[0-9]$') THEN '(?:$|[^0-9.,，]|[.,，](?:$|[^0-9]))' ELSE '' END
    ),
    false
);
