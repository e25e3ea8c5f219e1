SELECT area, list(around_area) FROM around GROUP BY area
