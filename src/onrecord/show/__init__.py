"""What a person sees of a Reading: the sourcing card, the standards desk's memo, the annotated page.

All three show the same facts, from `onrecord.show.views`. Nothing here decides anything about a report.
"""
