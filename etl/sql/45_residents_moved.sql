-- Residents that changed by more than people move, in a year without a change of the boundary.
CREATE TEMP TABLE residents_moved AS
SELECT expected.*
FROM expected
ANTI JOIN boundary_moved USING (area, reporting_year)
WHERE indicator = 'population'
    AND comparator = '='
    AND abs(change) >= ln(1 + unusual_limit('residents_moved', 'residents'));
