-- Rows that may be no case by themselves: those that break a rule of the register, with every reason, those
-- of indivisible joint claims, and those that share the hash of area and id with another. Few, so only these
-- are looked at closely. Each comparison stands by itself, since DuckDB leaves out those that the statistics of
-- Parquet answer.
SELECT
    register.*,
    concat_ws(
        ' ',
        CASE WHEN unreadable IS NOT NULL THEN 'unreadable' END,
        CASE WHEN case_id IS NULL THEN 'id_missing' END,
        CASE WHEN area IS NULL THEN 'area_missing' END,
        CASE WHEN type IS NULL OR type NOT IN ('criminal', 'civil', 'administrative', 'legal_help') THEN 'type_unknown' END,
        CASE
            WHEN handler NOT IN ('agency_staff', 'lawyer', 'grassroots_legal_worker', 'social_organization', 'volunteer')
                THEN 'handler_unknown'
        END,
        CASE WHEN coalesce(applied, approved, accepted, closed, terminated) IS NULL THEN 'no_date' END,
        CASE WHEN approved < applied THEN 'approved_before_applied' END,
        CASE WHEN accepted < approved OR accepted < applied THEN 'accepted_before_approved' END,
        CASE
            WHEN closed < accepted OR closed < approved OR closed < applied THEN 'closed_before_accepted'
        END,
        CASE
            WHEN terminated < accepted OR terminated < approved OR terminated < applied
                THEN 'terminated_before_accepted'
        END,
        CASE
            WHEN least(applied, approved, accepted, closed, terminated) < earliest
                OR greatest(applied, approved, accepted, closed, terminated) > latest
                THEN 'date_out_of_range'
        END,
        CASE WHEN applicants < 1 OR recipients < 0 OR recovered < 0 THEN 'number_out_of_range' END,
        CASE
            WHEN women < 0 OR women > recipients OR disabled < 0 OR disabled > recipients
                OR farmers < 0 OR farmers > recipients OR migrant_workers < 0 OR migrant_workers > recipients
                OR elderly < 0 OR elderly > recipients OR minors < 0 OR minors > recipients
                OR military < 0 OR military > recipients
                OR ethnic_minorities < 0 OR ethnic_minorities > recipients
                OR foreign_nationals < 0 OR foreign_nationals > recipients
                THEN 'group_above_recipients'
        END,
        CASE
            WHEN claim_kind NOT IN ('divisible', 'indivisible') OR (claim_id IS NULL) <> (claim_kind IS NULL)
                THEN 'claim_unclear'
        END
    ) AS reasons
FROM register
CROSS JOIN limit_day
LEFT JOIN shared_hash ON shared_hash.key_hash = register.key_hash
WHERE
    unreadable IS NOT NULL
    OR case_id IS NULL
    OR area IS NULL
    OR type IS NULL
    OR type NOT IN ('criminal', 'civil', 'administrative', 'legal_help')
    -- Two short lists: a list of five is joined with, which costs more than it is worth.
    OR (
        handler NOT IN ('agency_staff', 'lawyer', 'grassroots_legal_worker')
        AND handler NOT IN ('social_organization', 'volunteer')
    )
    OR (applied IS NULL AND approved IS NULL AND accepted IS NULL AND closed IS NULL AND terminated IS NULL)
    OR approved < applied
    OR accepted < approved OR accepted < applied
    OR closed < accepted OR closed < approved OR closed < applied
    OR terminated < accepted OR terminated < approved OR terminated < applied
    OR applied < earliest OR approved < earliest OR accepted < earliest OR closed < earliest OR terminated < earliest
    OR applied > latest OR approved > latest OR accepted > latest OR closed > latest OR terminated > latest
    OR applicants < 1 OR recipients < 0 OR recovered < 0
    OR women < 0 OR women > recipients OR disabled < 0 OR disabled > recipients
    OR farmers < 0 OR farmers > recipients OR migrant_workers < 0 OR migrant_workers > recipients
    OR elderly < 0 OR elderly > recipients OR minors < 0 OR minors > recipients
    OR military < 0 OR military > recipients
    OR ethnic_minorities < 0 OR ethnic_minorities > recipients
    OR foreign_nationals < 0 OR foreign_nationals > recipients
    OR claim_kind <> 'divisible'
    OR (claim_id IS NULL) <> (claim_kind IS NULL)
    OR shared_hash.key_hash IS NOT NULL
