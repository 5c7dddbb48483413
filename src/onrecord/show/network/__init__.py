"""The network of a report as a picture: actors, the ties between them, and on whose word each is told.

`graph` says what is drawn, `boxes` how large names are, `placing` where actors stand, `routing` how lines run and where
their words stand, `key` what signs mean, `drawing` makes the SVG of it. All are pure functions: the same reading gives
the same picture.
"""

from onrecord.show.network.drawing import Heading, Picture, context, draw, picture, sheet, svg

__all__ = ["Heading", "Picture", "context", "draw", "picture", "sheet", "svg"]
