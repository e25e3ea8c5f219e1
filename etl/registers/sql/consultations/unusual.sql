-- Entries that break a rule of the log, with every reason, and those that share the hash of area and id with
-- another. Few, so only these are looked at closely.
SELECT
    register.*,
    concat_ws(
        ' ',
        CASE WHEN unreadable IS NOT NULL THEN 'unreadable' END,
        CASE WHEN consultation_id IS NULL THEN 'id_missing' END,
        CASE WHEN area IS NULL THEN 'area_missing' END,
        CASE WHEN day IS NULL THEN 'no_date' END,
        CASE
            WHEN day < earliest OR day > latest
                THEN 'date_out_of_range'
        END,
        CASE
            WHEN channel NOT IN ('in_person', 'phone', 'hotline', 'letter', 'online') THEN 'channel_unknown'
        END,
        CASE
            WHEN subject NOT IN ('criminal', 'civil', 'administrative', 'economic') THEN 'subject_unknown'
        END,
        CASE WHEN matters < 1 THEN 'number_out_of_range' END
    ) AS reasons
FROM register
CROSS JOIN limit_day
LEFT JOIN shared_hash ON shared_hash.key_hash = register.key_hash
WHERE
    unreadable IS NOT NULL
    OR consultation_id IS NULL
    OR area IS NULL
    OR day IS NULL
    OR day < earliest OR day > latest
    OR channel NOT IN ('in_person', 'phone', 'hotline', 'letter', 'online')
    OR subject NOT IN ('criminal', 'civil', 'administrative', 'economic')
    OR matters < 1
    OR shared_hash.key_hash IS NOT NULL
