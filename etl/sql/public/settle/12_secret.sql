-- Figures whose words nobody may read: what waits or cannot be read, what was replaced, what replaced
-- it (it leads to the old words), and what is protected.
CREATE TEMP TABLE secret AS
SELECT
    figure_id, report,
    TRY_CAST(locator ->> '$.start' AS BIGINT) AS first_sign,
    TRY_CAST(locator ->> '$.end' AS BIGINT) AS last_sign,
    status = 'published' AND figure_id IN (SELECT figure_id FROM protected) AS is_protected
FROM whole.figure
WHERE status <> 'published'
    OR figure_id IN (SELECT figure_id FROM protected)
    OR figure_id IN (SELECT unnest(new_figures) FROM whole.correction);

-- Other words, of figures and of practices, that tell what these would: words that lie over them,
-- any other number in a report that holds a protected one, and any other number that is told of
-- people by a protected characteristic, since it may be a small one that nobody entered.
CREATE TEMP TABLE muted AS
WITH words AS (
    SELECT figure_id AS id, report, quote, value_text, locator
    FROM whole.figure
    WHERE report IN (SELECT report_id FROM whole.report WHERE text IS NOT NULL)
        AND figure_id NOT IN (SELECT figure_id FROM secret)
    UNION ALL
    SELECT practice_id, report, quote, NULL, locator FROM whole.practice
),
placed AS (
    SELECT
        id, report, quote, value_text,
        TRY_CAST(locator ->> '$.start' AS BIGINT) AS first_sign,
        TRY_CAST(locator ->> '$.end' AS BIGINT) AS last_sign
    FROM words
)
SELECT DISTINCT placed.id
FROM placed
LEFT JOIN secret
    ON secret.report = placed.report
    AND (secret.is_protected OR secret.first_sign < placed.last_sign AND secret.last_sign > placed.first_sign)
LEFT JOIN characteristic_word ON contains(lower(placed.quote), characteristic_word.word)
WHERE secret.first_sign < placed.last_sign AND secret.last_sign > placed.first_sign
    OR (secret.is_protected OR characteristic_word.word IS NOT NULL)
        AND tells_more(placed.quote, placed.value_text);

-- Files are named after what they are, not after who named them.
CREATE TEMP TABLE plain_file AS
SELECT report_id AS report, file, 'report' || lower(regexp_extract(file, '\.[A-Za-z0-9]+$')) AS plain
FROM whole.report;
