-- The ids of indicators.
CREATE TEMP TYPE known_indicator AS ENUM (SELECT indicator_id FROM indicator ORDER BY indicator_id);
