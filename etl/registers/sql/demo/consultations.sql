-- Invented consultations of one year, each from hashes of its number: the same seed gives the same rows.
WITH numbered AS (
    SELECT
        number,
        hash(number * 5 + $seed * 1000003 + 2) AS dates,
        hash(number * 7 + $seed * 1000003 + 3) AS people
    FROM range($first, $last) AS rows (number)
)
SELECT
    'K' || CAST(number AS VARCHAR) AS consultation_id,
    demo_area.area,
    CAST(make_date($year, 1, 1) + CAST((dates >> 12) % $days AS INTEGER) AS DATE) AS day,
    CASE
        -- Now and then the channel is misspelt.
        WHEN number % 100003 = 11 THEN 'fax'
        WHEN (people >> 8) % 20 < 8 THEN 'in_person'
        WHEN (people >> 8) % 20 < 12 THEN 'phone'
        WHEN (people >> 8) % 20 < 18 THEN 'hotline'
        WHEN (people >> 8) % 20 < 19 THEN 'online'
        ELSE 'letter'
    END AS channel,
    CASE
        WHEN (people >> 16) % 10 < 7 THEN 'civil'
        WHEN (people >> 16) % 10 < 9 THEN 'criminal'
        ELSE 'administrative'
    END AS subject,
    CAST(1 + CAST((people >> 24) % 6 = 0 AS INTEGER) AS INTEGER) AS matters
FROM numbered
JOIN demo_area ON demo_area.place = CAST(dates % $areas AS INTEGER)
