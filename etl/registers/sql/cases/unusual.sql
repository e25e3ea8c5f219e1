-- Rows that are no case by themselves: those that break a rule of the register, with every reason, those
-- of indivisible joint claims, and those whose id stands twice. Few, so only these are looked at closely.
SELECT
    register.*,
    CASE WHEN repeated_id.case_id IS NULL THEN 0 ELSE 1 END AS twice,
    concat_ws(
        ' ',
        CASE WHEN unreadable IS NOT NULL THEN 'unreadable' END,
        CASE WHEN register.case_id IS NULL THEN 'id_missing' END,
        CASE WHEN register.area IS NULL THEN 'area_missing' END,
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
            WHEN least(applied, approved, accepted, closed, terminated) < (SELECT earliest FROM limit_day)
                OR greatest(applied, approved, accepted, closed, terminated) > (SELECT latest FROM limit_day)
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
LEFT JOIN repeated_id
    ON repeated_id.area = register.area AND repeated_id.case_id = register.case_id
WHERE
    unreadable IS NOT NULL
    OR register.case_id IS NULL
    OR register.area IS NULL
    OR type IS NULL
    OR type NOT IN ('criminal', 'civil', 'administrative', 'legal_help')
    OR handler NOT IN ('agency_staff', 'lawyer', 'grassroots_legal_worker', 'social_organization', 'volunteer')
    OR (applied IS NULL AND approved IS NULL AND accepted IS NULL AND closed IS NULL AND terminated IS NULL)
    OR approved < applied
    OR accepted < approved OR accepted < applied
    OR closed < accepted OR closed < approved OR closed < applied
    OR terminated < accepted OR terminated < approved OR terminated < applied
    -- Dates that follow each other need not all be looked at.
    OR coalesce(applied, approved, accepted, closed) < (SELECT earliest FROM limit_day)
    OR coalesce(accepted, approved, applied) > (SELECT latest FROM limit_day)
    OR closed > (SELECT latest FROM limit_day)
    OR terminated < (SELECT earliest FROM limit_day) OR terminated > (SELECT latest FROM limit_day)
    OR applicants < 1 OR recipients < 0 OR recovered < 0
    OR women < 0 OR women > recipients OR disabled < 0 OR disabled > recipients
    OR farmers < 0 OR farmers > recipients OR migrant_workers < 0 OR migrant_workers > recipients
    OR elderly < 0 OR elderly > recipients OR minors < 0 OR minors > recipients
    OR military < 0 OR military > recipients
    OR ethnic_minorities < 0 OR ethnic_minorities > recipients
    OR foreign_nationals < 0 OR foreign_nationals > recipients
    OR claim_kind NOT IN ('divisible', 'indivisible')
    OR (claim_id IS NULL) <> (claim_kind IS NULL)
    OR claim_kind = 'indivisible'
    OR repeated_id.case_id IS NOT NULL
