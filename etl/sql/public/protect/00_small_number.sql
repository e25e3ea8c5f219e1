-- What data/small_numbers.toml lists, typed also where it lists nothing.
CREATE TEMP VIEW small_number AS
SELECT CAST(indicator AS VARCHAR) AS indicator, CAST(largest AS DOUBLE) AS largest FROM arrived_small_number;
CREATE TEMP VIEW small_share AS
SELECT CAST(indicator AS VARCHAR) AS indicator, CAST(counts AS VARCHAR) AS counts FROM arrived_small_share;
CREATE TEMP VIEW check_term AS
SELECT
    CAST(check_id AS VARCHAR) AS check_id, CAST(side AS VARCHAR) AS side,
    CAST(indicator AS VARCHAR) AS indicator, CAST(relation AS VARCHAR) AS relation
FROM arrived_check JOIN arrived_check_term USING (check_id);
