"""Shared by the training stages. In: WORK/pairs.tsv, qp.tsv, tokenizer.model. Out: batches of pairs of texts, as spans of one array of piece ids.

Every text, cropped or joined, is a span (start, end) of one flat array, so a batch costs little. Each step draws one kind of
pair: see KINDS. The cut into pieces is kept in WORK/pieces.npz, for it takes longer than a trial.
"""
import dataclasses

import numpy as np

import common

MAX_PASSAGE_PIECES = 320
PASSAGE_REACH = 3  # sentences joined before and after the one asked about
BLOCK_STRIDE = 2 * PASSAGE_REACH + 1  # rows so far apart that their passages share no sentence
BLOCK = 8


@dataclasses.dataclass
class Side:
    """Texts of one side of a batch; `keep` is the share of pieces that each text keeps, 1 for all."""
    start: np.ndarray
    end: np.ndarray
    keep: np.ndarray | None = None


class Corpus:
    """All texts as spans of one array, with the weights by which they are drawn."""

    def __init__(self, work, pieces):
        names, self.numbers, texts = [], [], {"en": [], "zh": [], "question": [], "passage": []}
        for row in open(work / "pairs.tsv", encoding="utf-8"):
            name, number, en, zh = row.rstrip("\n").split("\t")
            names.append(name)
            self.numbers.append(int(number))
            texts["en"].append(en)
            texts["zh"].append(zh)
        question_names = []
        for row in open(work / "qp.tsv", encoding="utf-8"):
            name, _, question, passage = row.rstrip("\n").split("\t")
            question_names.append(name)
            texts["question"].append(question)
            texts["passage"].append(passage)
        self.numbers = np.array(self.numbers)
        self.cuts = self._read_or_cut(work, texts, pieces)
        self.use_cut(0)
        self._weigh(names, question_names)
        self._find_runs(names)

    def use_cut(self, number):
        """0: the best cut into pieces; 1: a random one, which lets rare words be learned by their parts."""
        self.flat, self.spans = self.cuts[number]

    def _read_or_cut(self, work, texts, pieces):
        path, model = work / "pieces.npz", common.sha256_of(work / "tokenizer.model")
        counts = [len(lines) for lines in texts.values()]
        if path.exists():
            saved = np.load(path)
            if str(saved["model"]) == model and saved["counts"].tolist() == counts:
                return [(saved[f"flat{i}"], {side: (saved[f"{side}{i}"][0], saved[f"{side}{i}"][1]) for side in texts})
                        for i in range(2)]
        cuts = [self._tokenise(texts, pieces, sampled) for sampled in (False, True)]
        arrays = {f"{side}{i}": np.stack(spans[side]) for i, (_, spans) in enumerate(cuts) for side in texts}
        np.savez(path, model=model, counts=counts, **{f"flat{i}": flat for i, (flat, _) in enumerate(cuts)}, **arrays)
        return cuts

    @staticmethod
    def _tokenise(texts, pieces, sampled):
        flat, spans, base = [], {}, 0
        how = {"enable_sampling": True, "alpha": 0.2, "nbest_size": -1} if sampled else {}
        for side, lines in texts.items():
            ids = pieces.encode(lines, out_type=int, num_threads=2, **how)
            lengths = np.array([len(line) for line in ids])
            ends = base + np.cumsum(lengths)
            spans[side] = (ends - lengths, ends)
            flat.append(np.concatenate([np.array(line, dtype=np.int32) for line in ids]))
            base = ends[-1]
        return np.concatenate(flat), spans

    def _weigh(self, names, question_names):
        weight = by_name(names, common.source_weight)
        self.is_dictionary = by_name(names, lambda name: common.source_name(name) in common.DICTIONARIES)
        lengths = self.spans["zh"][1] - self.spans["zh"][0]
        sentence = np.where(self.is_dictionary | (lengths < 2), 0.0, weight)
        term = np.where(self.is_dictionary, weight, np.where((lengths < 6) & (weight > 0.5), weight, 0.0))
        question = by_name(question_names, common.source_weight)
        self.cumulative = {kind: np.cumsum(value) / value.sum()
                           for kind, value in {"sentence": sentence, "term": term, "question": question}.items()}

    def _find_runs(self, names):
        """For each pair, the first pair after its run of neighbours in one document."""
        numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
        codes = by_name(names, numbers.get)
        breaks = (codes[1:] != codes[:-1]) | (np.diff(self.numbers) > 3) | self.is_dictionary[1:]
        starts = np.flatnonzero(np.concatenate([[True], breaks]))
        ends = np.append(starts[1:], len(codes))
        self.run_start = np.repeat(starts, ends - starts)
        self.run_end = np.repeat(ends, ends - starts)

    def draw(self, kind, count, generator, block=1, stride=1):
        """Numbers of rows; with block > 1, groups from one place of the source, which are each other's hard negatives."""
        chosen = np.searchsorted(self.cumulative[kind], generator.random(-(-count // block)))
        last = len(self.cumulative[kind]) - 1
        return np.minimum((chosen[:, None] + stride * np.arange(block)).ravel()[:count], last)

    def bag_of(self, side, drop, generator):
        """As pieces_of, each different piece of a text once, with its weight: how often it stands there, to the power of TABLE_SATURATION."""
        ids, offsets = self.pieces_of(side, drop, generator)
        lengths = np.diff(np.append(offsets, len(ids)))
        keys, counts = np.unique(np.repeat(np.arange(len(offsets)) << 20, lengths) | ids, return_counts=True)
        return keys & 0xFFFFF, np.searchsorted(keys, np.arange(len(offsets)) << 20), (counts ** common.TABLE_SATURATION).astype(np.float32)

    def pieces_of(self, side, drop, generator):
        """Flat ids and the offset of each text, some pieces left out: `drop` everywhere, more where the side says so."""
        length = side.end - side.start
        offsets = np.cumsum(length) - length
        ids = self.flat[np.repeat(side.start - offsets, length) + np.arange(length.sum())]
        keep = np.full(len(length), 1.0) if side.keep is None else side.keep
        keep = keep * (1 - drop)
        if (keep < 1).any():
            chosen = generator.random(len(ids)) < np.repeat(keep, length)
            chosen[offsets[length > 0]] = True
            owner = np.repeat(np.arange(len(length)), length)[chosen]
            ids, offsets = ids[chosen], np.searchsorted(owner, np.arange(len(length)))
        return ids.astype(np.int64), offsets


def by_name(names, value):
    """value(name) for each, worked out once a name."""
    values = {name: value(name) for name in dict.fromkeys(names)}
    return np.array([values[name] for name in names])


def crop(start, end, generator, low, high=10**6, chance=1.0):
    """A random part of each span, of `low` to `high` pieces."""
    length = end - start
    wanted = np.minimum(length, generator.integers(np.minimum(low, length), np.minimum(length, high) + 1))
    wanted = np.where(generator.random(len(start)) < chance, wanted, length)
    offset = (generator.random(len(start)) * (length - wanted + 1)).astype(np.int64)
    return start + offset, start + offset + wanted


def parallel(corpus, count, generator):
    """Translations; one side cropped half of the time; some batches from neighbouring sentences."""
    rows = corpus.draw("sentence", count, generator, block=BLOCK if generator.random() < 0.15 else 1)
    sides = [corpus.spans["en"], corpus.spans["zh"]]
    cropped = int(generator.random() < 0.5)
    spans = [(side[0][rows], side[1][rows]) for side in sides]
    spans[cropped] = crop(*spans[cropped], generator, 3, chance=0.5)
    return Side(*spans[0]), Side(*spans[1])


def dictionary(corpus, count, generator):
    rows = corpus.draw("term", count, generator)
    en, zh = corpus.spans["en"], corpus.spans["zh"]
    return Side(en[0][rows], en[1][rows]), Side(zh[0][rows], zh[1][rows])


def passages(corpus, count, generator, query_side, passage_side):
    """A short part of one sentence as the question, its run of neighbouring sentences as the passage.

    Half of the questions are 3 to 16 pieces in a row, half some pieces from all over the sentence, as a real question picks
    them. In half of the batches, groups come from one stretch of a document, their passages apart: near misses.
    """
    hard = generator.random() < corpus.hard
    rows = corpus.draw("sentence", count, generator, block=BLOCK if hard else 1, stride=BLOCK_STRIDE)
    before, after = generator.integers(0, PASSAGE_REACH + 1, count), generator.integers(0, PASSAGE_REACH + 1, count)
    first = np.maximum(rows - before, corpus.run_start[rows])
    last = np.minimum(rows + after, corpus.run_end[rows] - 1)
    start, end = corpus.spans[passage_side][0][first], corpus.spans[passage_side][1][last]
    too_long = end - start > MAX_PASSAGE_PIECES
    start = np.where(too_long, corpus.spans[passage_side][0][rows], start)
    end = np.where(too_long, corpus.spans[passage_side][1][rows], end)
    whole = corpus.spans[query_side][0][rows], corpus.spans[query_side][1][rows]
    row, scattered = crop(*whole, generator, 3, 16), crop(*whole, generator, 8, 40)
    is_scattered = generator.random(count) < corpus.scatter
    keep = np.where(is_scattered, generator.uniform(0.25, 0.7, count), 1.0)
    query = Side(np.where(is_scattered, scattered[0], row[0]), np.where(is_scattered, scattered[1], row[1]), keep)
    return query, Side(start, end)


def passage_across(corpus, count, generator):
    return passages(corpus, count, generator, *(("en", "zh") if generator.random() < 0.5 else ("zh", "en")))


def passage_within(corpus, count, generator):
    side = "en" if generator.random() < 0.5 else "zh"
    if generator.random() < 0.5:
        return passages(corpus, count, generator, side, side)
    rows = corpus.draw("sentence", count, generator)
    start, end = corpus.spans[side][0][rows], corpus.spans[side][1][rows]
    cut = start + np.maximum(1, ((end - start) * generator.uniform(0.2, 0.5, count)).astype(np.int64))
    cut = np.minimum(cut, end - 1)
    return Side(start, cut), Side(cut, end)


def question(corpus, count, generator):
    """Headings and questions against passages; neighbours in the source are near misses."""
    rows = corpus.draw("question", count, generator, block=BLOCK if generator.random() < corpus.hard else 1)
    q, p = corpus.spans["question"], corpus.spans["passage"]
    return Side(q[0][rows], q[1][rows]), Side(p[0][rows], np.minimum(p[1][rows], p[0][rows] + MAX_PASSAGE_PIECES))


KINDS = {f.__name__: f for f in (parallel, dictionary, passage_across, passage_within, question)}


def read_shares(text):
    """parallel=.4,question=.1 -> {"parallel": 0.4, "question": 0.1}"""
    return {name: float(value) for name, value in (part.split("=") for part in text.split(","))}
