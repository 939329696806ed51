"""Shared by stage 5b and the scores. In: the tokenizer.json of an exported model. Out: its pieces, where SentencePiece's own model file is not at hand."""
import json

from tokenizers import Tokenizer

MARKS = 3  # <pad>, <s> and </s> are pieces 0 to 2: no text is told by them


class Pieces:
    """tokenizer.json over texts in encoder-form-1, called as corpus.py calls SentencePiece; its own normaliser is thousands of rules long and slow."""

    def __init__(self, folder):
        settings = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
        settings.update(normalizer=None, truncation=None, padding=None)
        self.tokenizer = Tokenizer.from_str(json.dumps(settings))

    def bos_id(self):
        return 1

    def eos_id(self):
        return 2

    def encode(self, texts, **_):
        return [[piece for piece in found.ids if piece >= MARKS] for found in self.tokenizer.encode_batch_fast(texts)]
