SELECT report_id, title_en, title_zh FROM report ORDER BY report_id
