"""Codecs of East Asian character sets."""

from _multibyte import getcodec
