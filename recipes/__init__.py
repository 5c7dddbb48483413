"""How the tables that the package carries are made, from public sources and lists written by hand."""
