INSERT INTO area_shape BY NAME SELECT area_id, polygon, ring, xs, ys FROM whole.area_shape;
