SELECT DISTINCT reporting_year FROM figure WHERE indicator <> 'population' ORDER BY reporting_year
