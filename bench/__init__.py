"""How On Record is measured: gold readings, scorers, speed. Plain commands; nothing here ships in the package."""
