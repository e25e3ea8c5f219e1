-- How far a figure may go before a kind of suspicion asks about it; none for a kind that is switched off.
CREATE TEMP MACRO unusual_limit(of_kind, called) AS (
    SELECT limit_value FROM arrived_unusual_limit WHERE kind = of_kind AND limit_name = called
);
