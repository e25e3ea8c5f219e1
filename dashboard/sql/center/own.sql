-- The county of the center that looks on.
CREATE TABLE own AS SELECT $area AS area
