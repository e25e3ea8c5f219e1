SELECT area_id, xs, ys
FROM area_shape
WHERE area_id IN (SELECT unnest($areas))
ORDER BY area_id, polygon, ring
