CREATE TABLE unmatched_shape (
    feature INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);
INSERT INTO unmatched_shape BY NAME
SELECT feature, code, name
FROM arrived_shape
WHERE feature NOT IN (SELECT feature FROM shape_match)
ORDER BY feature;

COMMENT ON TABLE unmatched_shape IS 'Features of boundaries.geojson whose code is that of no county; they are not drawn';
COMMENT ON COLUMN unmatched_shape.feature IS 'Number of the feature in the file, from 1';
COMMENT ON COLUMN unmatched_shape.code IS 'Its division code, cut to six digits';
COMMENT ON COLUMN unmatched_shape.name IS 'Its name, empty where it has none';
