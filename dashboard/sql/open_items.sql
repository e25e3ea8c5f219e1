SELECT
    (
        SELECT count(DISTINCT area) FROM figure
        WHERE area IN (SELECT unnest($areas)) AND reporting_year = $year AND indicator <> 'population'
    )::INTEGER AS reporting,
    count(*) FILTER (status = 'unreadable')::INTEGER AS unreadable,
    count(*) FILTER (status = 'needs_review')::INTEGER AS needs_review,
    (
        SELECT count(*) FROM finding
        WHERE area IN (SELECT unnest($areas)) AND reporting_year = $year AND outcome = 'fails'
    )::INTEGER AS failed_checks,
    (
        SELECT count(*) FROM unusual
        WHERE area IN (SELECT unnest($areas)) AND reporting_year = $year AND kind <> 'garbled'
    )::INTEGER AS unusual,
    (SELECT count(*) FROM reject)::INTEGER AS rejects
FROM figure
WHERE area IN (SELECT unnest($areas)) AND reporting_year = $year
