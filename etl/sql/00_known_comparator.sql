-- How a number may be hedged; .. only stands in a public edition, for a number that is told as bounds.
CREATE TEMP TYPE known_comparator AS ENUM ('..', '<', '=', '>', '>=', '~');
