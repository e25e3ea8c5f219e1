"""Filing a report: from confirmed figures, or a table and its map, to a published folder."""
