"""The encoder: the only place that knows the model."""

from onrecord.encoder.encoder import Encoder

__all__ = ["Encoder"]
