"""Pictures: a map and a chart as SVG, drawn by pure functions and rasterised by one library."""
