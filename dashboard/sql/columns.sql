SELECT table_name, column_name
FROM information_schema.columns
WHERE table_schema = 'main' AND table_catalog = current_database()
