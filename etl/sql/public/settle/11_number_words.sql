-- Whether words hold a number beside the one that they are quoted for.
CREATE TEMP MACRO tells_more(words, own) AS
regexp_matches(
    regexp_replace(
        -- 2,456 is 2456.
        regexp_replace(lower(words), '([0-9])[,，]([0-9]{3})', '\1\2', 'g'),
        '(^|[^0-9.])' || regexp_escape(lower(coalesce(nullif(own, ''), chr(0)))) || '($|[^0-9.]|[.]($|[^0-9]))',
        ' '
    ),
    '[0-9０-９〇零一二两三四五六七八九十百千半单双壹贰叁肆伍]|\b(one|two|three|four|five|six|seven|eight|nine|ten|single|couple|pair|both|only)\b'
);
-- Whether words speak of people by a protected characteristic: the last words of a phrase, after
-- those that may stand between.
CREATE TEMP TABLE characteristic_word AS
SELECT DISTINCT lower(trim(regexp_extract(phrase, '[^…]+$'))) AS word
FROM whole.phrase SEMI JOIN small_number ON small_number.indicator = phrase.indicator_id
WHERE length(trim(regexp_extract(phrase, '[^…]+$'))) > 1;
