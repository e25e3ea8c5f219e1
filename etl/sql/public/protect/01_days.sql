-- First and last day of a period as anybody would take them who reads it: a year without days is the
-- calendar year, and what says less lies somewhere in the middle of its year.
CREATE TEMP MACRO first_day_of(kind, first_said, last_said, reported) AS
coalesce(
    first_said,
    CASE WHEN kind IN ('year', 'ytd') THEN make_date(reported, 1, 1) END,
    last_said,
    make_date(reported, 7, 1)
);
CREATE TEMP MACRO last_day_of(kind, first_said, last_said, reported) AS
coalesce(
    last_said,
    CASE kind WHEN 'year' THEN make_date(reported, 12, 31) END,
    first_said,
    make_date(reported, 7, 1)
);
-- What the days leave open; the same words in two areas still mean the same period.
CREATE TEMP MACRO undated_kind(kind, first_said, last_said) AS
CASE
    WHEN kind = 'year' OR kind = 'ytd' AND last_said IS NOT NULL THEN ''
    WHEN kind = 'stock' AND coalesce(first_said, last_said) IS NOT NULL THEN ''
    WHEN first_said IS NOT NULL AND last_said IS NOT NULL THEN ''
    ELSE kind
END;
