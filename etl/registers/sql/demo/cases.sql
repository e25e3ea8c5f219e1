-- Invented cases of one year, each from hashes of its number: the same seed gives the same rows.
WITH written AS (
    SELECT
        -- Now and then a row stands twice, once in two as it was and once with other people helped.
        CASE WHEN place % 200003 = 77 THEN place - 1 ELSE place END AS number,
        CASE WHEN place % 400006 = 77 THEN 1 ELSE 0 END AS more
    FROM range($first, $last) AS rows (place)
),
numbered AS (
    -- One row in fifty belongs to a joint claim; its eight rows lie side by side and share their dates.
    SELECT
        number, more,
        number // 8 % 50 = 7 AS joint,
        hash(CASE WHEN number // 8 % 50 = 7 THEN number // 8 * 8 ELSE number END + $seed * 1000003) AS dates,
        hash(number * 3 + $seed * 1000003 + 1) AS people
    FROM written
),
decided AS (
    SELECT
        *,
        demo_area.area,
        CAST(make_date($year, 1, 1) + CAST((dates >> 12) % $days AS INTEGER) AS DATE) AS applied,
        -- One application in eleven is not approved.
        CASE WHEN (dates >> 22) % 11 > 0 THEN CAST((dates >> 26) % 8 AS INTEGER) END AS waited,
        CAST((people >> 50) % 100 AS INTEGER) AS percent,
        1 + CAST(people % 4 = 0 AS INTEGER) + CAST(people % 32 = 0 AS INTEGER) AS helped
    FROM numbered
    JOIN demo_area ON demo_area.place = CAST(dates % $areas AS INTEGER)
),
dated AS (
    SELECT
        *,
        applied + waited AS granted,
        applied + waited + CAST((dates >> 30) % 6 AS INTEGER) AS assigned,
        applied + waited + CAST(6 + (dates >> 34) % 400 AS INTEGER) AS finished,
        CAST((dates >> 44) % 64 AS INTEGER) AS outcome,
        CASE
            WHEN number % 150001 = 99 THEN 'civic'
            WHEN joint OR percent < 55 THEN 'civil'
            WHEN percent < 90 THEN 'criminal'
            WHEN percent < 93 THEN 'administrative'
            ELSE 'legal_help'
        END AS type
    FROM decided
),
worked AS (
    -- What lies after the last day is not known yet.
    SELECT
        *,
        CASE WHEN granted <= $until THEN granted END AS approved,
        CASE WHEN assigned <= $until THEN assigned END AS accepted,
        CASE WHEN finished <= $until THEN finished END AS ended
    FROM dated
)
SELECT
    'D' || CAST(number AS VARCHAR) AS case_id,
    area, type, applied, approved, accepted,
    -- Now and then a type is misspelt, or a closing date lies before everything.
    CASE WHEN number % 100003 = 55 THEN applied - 30 WHEN outcome < 57 THEN ended END AS closed,
    CASE WHEN outcome BETWEEN 57 AND 58 THEN ended END AS terminated,
    CASE WHEN joint THEN 'G' || CAST(number // 8 AS VARCHAR) END AS claim_id,
    CASE WHEN joint THEN CASE WHEN number // 400 % 2 = 0 THEN 'divisible' ELSE 'indivisible' END END
        AS claim_kind,
    CAST(1 AS INTEGER) AS applicants,
    helped + more AS recipients,
    CAST((people >> 6) % 5 < 2 AS INTEGER) AS women,
    CAST((people >> 9) % 25 = 0 AS INTEGER) AS disabled,
    CAST((people >> 14) % 3 = 0 AS INTEGER) AS farmers,
    CAST((people >> 14) % 12 = 0 AS INTEGER) * helped AS migrant_workers,
    CAST((people >> 18) % 9 = 0 AS INTEGER) AS elderly,
    CAST((people >> 22) % 14 = 0 AS INTEGER) AS minors,
    CAST((people >> 26) % 60 = 0 AS INTEGER) AS military,
    CAST((people >> 32) % 20 = 0 AS INTEGER) AS ethnic_minorities,
    CAST((people >> 37) % 400 = 0 AS INTEGER) AS foreign_nationals,
    CASE
        WHEN (people >> 44) % 10 < 6 THEN 'lawyer'
        WHEN (people >> 44) % 10 < 8 THEN 'agency_staff'
        WHEN (people >> 44) % 10 < 9 THEN 'grassroots_legal_worker'
        ELSE 'volunteer'
    END AS handler,
    -- What an ended case brought, in yuan: nothing in most, a great sum in a few civil ones.
    CASE
        WHEN ended IS NULL OR outcome > 58 THEN NULL
        WHEN type = 'civil' AND (people >> 40) % 4 = 0
            THEN CAST((people >> 20) % 90000 * ((dates >> 50) % 9 + 1) AS DECIMAL(18, 2))
        ELSE CAST(0 AS DECIMAL(18, 2))
    END AS recovered
FROM worked
