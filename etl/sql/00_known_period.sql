-- Kinds of periods. Ids are held as enumerations where all figures are gone through: numbers are joined,
-- grouped and sorted much faster than texts. Their order is that of the texts.
CREATE TEMP TYPE known_period AS ENUM (
    'campaign', 'event', 'half_year', 'month', 'quarter', 'stock', 'year', 'ytd'
);
