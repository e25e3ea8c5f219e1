SELECT * FROM snapshot
