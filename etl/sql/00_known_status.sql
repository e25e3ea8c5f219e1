-- What may be the status of a figure.
CREATE TEMP TYPE known_status AS ENUM ('needs_review', 'published', 'superseded', 'unreadable');
