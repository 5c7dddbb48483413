"""From what the model finds to who said what: attributions in the order of the text."""

from onrecord.attribution.read import attributions

__all__ = ["attributions"]
