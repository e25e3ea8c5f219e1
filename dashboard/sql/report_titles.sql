SELECT report_id, title_en, title_zh, original_name FROM report ORDER BY report_id
