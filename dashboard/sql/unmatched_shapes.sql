SELECT feature, code, name FROM unmatched_shape ORDER BY feature
