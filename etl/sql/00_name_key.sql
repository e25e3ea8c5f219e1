-- Names are compared without capitals, blanks and full-width blanks: 和 顺 县 is 和顺县.
CREATE TEMP MACRO name_key(words) AS regexp_replace(lower(words), '[\s\p{Z}]+', '', 'g');
