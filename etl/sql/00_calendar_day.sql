-- A day is written year first; words such as infinity, which a cast would take, are no days.
CREATE TEMP MACRO calendar_day(words) AS
CASE
    WHEN regexp_full_match(trim(words), '(19|20)\d\d([-/.])\d{1,2}([-/.])\d{1,2}')
        THEN TRY_CAST(regexp_replace(trim(words), '[/.]', '-', 'g') AS DATE)
END;
