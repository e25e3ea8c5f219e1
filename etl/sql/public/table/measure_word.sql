INSERT INTO measure_word BY NAME SELECT indicator_id, word, factor FROM whole.measure_word;
