SELECT published_on, figure_count FROM snapshot
