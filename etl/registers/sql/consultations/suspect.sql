-- Entries that break a rule of the log, whole, with every reason.
SELECT
    *,
    concat_ws(
        ' ',
        CASE WHEN unreadable IS NOT NULL THEN 'unreadable' END,
        CASE WHEN consultation_id IS NULL THEN 'id_missing' END,
        CASE WHEN area IS NULL THEN 'area_missing' END,
        CASE WHEN day IS NULL THEN 'no_date' END,
        CASE
            WHEN day < (SELECT earliest FROM limit_day) OR day > (SELECT latest FROM limit_day)
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
WHERE
    unreadable IS NOT NULL
    OR consultation_id IS NULL
    OR area IS NULL
    OR day IS NULL
    OR day < (SELECT earliest FROM limit_day) OR day > (SELECT latest FROM limit_day)
    OR channel NOT IN ('in_person', 'phone', 'hotline', 'letter', 'online')
    OR subject NOT IN ('criminal', 'civil', 'administrative', 'economic')
    OR matters < 1
