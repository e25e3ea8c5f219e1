-- How a number may be hedged.
CREATE TEMP TYPE known_comparator AS ENUM ('<', '=', '>', '>=', '~');
