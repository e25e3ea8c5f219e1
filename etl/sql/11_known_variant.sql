-- What a figure may count in or leave out, whatever its indicator.
CREATE TEMP TYPE known_variant AS ENUM (
    SELECT variant FROM indicator_variant
    UNION
    SELECT variant FROM arrived_correction_part WHERE variant IS NOT NULL
    UNION
    SELECT unnest(['unknown', 'part'])
    ORDER BY variant
);
