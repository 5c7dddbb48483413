"""Who copied whom: reports that were republished, cut, retitled, spun or rewritten, and where they come from."""
