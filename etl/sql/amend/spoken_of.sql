-- Reports with a figure that an entry of the ledger may mean.
SELECT DISTINCT figure.report
FROM arrived_correction AS entry
JOIN amended.figure AS figure
    ON figure.area = entry.area
    AND figure.indicator = entry.indicator
    AND figure.reporting_year = entry.reporting_year
    AND figure.period_kind = entry.period_kind;
