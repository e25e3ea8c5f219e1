INSERT INTO phrase BY NAME SELECT indicator_id, language, phrase FROM whole.phrase;
