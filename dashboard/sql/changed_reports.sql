SELECT
    CASE
        WHEN was.report_id IS NULL THEN 'new'
        WHEN now.report_id IS NULL THEN 'withdrawn'
        ELSE 'corrected'
    END AS change,
    coalesce(now.report_id, was.report_id) AS report,
    coalesce(now.title_en, was.title_en) AS title_en,
    coalesce(now.title_zh, was.title_zh) AS title_zh
FROM earlier.report AS was
FULL JOIN later.report AS now ON was.report_id = now.report_id
WHERE was.report_id IS NULL OR now.report_id IS NULL OR was.sha256 <> now.sha256
ORDER BY change, report
