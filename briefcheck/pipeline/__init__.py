"""The Dutch language pipeline: the only place, but for training, that knows spaCy."""

from briefcheck.pipeline.loading import load_pipeline
from briefcheck.pipeline.parsing import Pipeline

__all__ = ["Pipeline", "load_pipeline"]
