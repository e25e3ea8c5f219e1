CREATE TABLE area_shape (
    area_id VARCHAR NOT NULL,
    polygon INTEGER NOT NULL,
    ring INTEGER NOT NULL,
    xs DOUBLE[] NOT NULL,
    ys DOUBLE[] NOT NULL
);
INSERT INTO area_shape BY NAME
SELECT
    shape_match.area_id,
    arrived_ring.polygon,
    arrived_ring.ring,
    arrived_ring.xs,
    arrived_ring.ys
FROM arrived_ring
JOIN shape_match USING (feature)
ORDER BY ALL;

COMMENT ON TABLE area_shape IS 'Simplified shapes of counties from boundaries.geojson: one row a closed ring';
COMMENT ON COLUMN area_shape.area_id IS 'County, district or county-level city with the code of the shape';
COMMENT ON COLUMN area_shape.polygon IS 'Number of the polygon within the area, from 1';
COMMENT ON COLUMN area_shape.ring IS '0 for the outer ring, running counter-clockwise; holes from 1, clockwise';
COMMENT ON COLUMN area_shape.xs IS 'Longitude, or x, of each point; the last is the first';
COMMENT ON COLUMN area_shape.ys IS 'Latitude, or y, of each point; the last is the first';
