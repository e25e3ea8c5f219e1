-- What may be said of a figure's coverage.
CREATE TEMP TYPE known_coverage AS ENUM ('complete', 'incomplete', 'unknown');
