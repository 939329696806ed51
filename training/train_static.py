"""Stage 3. In: WORK/pairs.tsv, qp.tsv, tokenizer.model. Out: WORK/<name>.npz, a table of one vector a piece, and its scores.

A text's vector is the normalised sum of its pieces' vectors. Symmetric InfoNCE with in-batch negatives; each step draws one
kind of pair (see KINDS). Every text, cropped or joined, is a span of one flat array of piece ids, so batches are cheap.
"""
import argparse
import ctypes
import json
import time
import warnings
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import torch.nn.functional as F

import common
import score

warnings.filterwarnings("ignore", message="The value of the smallest subnormal")  # flush-denormal mode

MAX_PASSAGE_PIECES = 320
MIX = "parallel=.40,dictionary=.15,passage_across=.20,passage_within=.12,question=.13"
# Across languages a soft softmax, for rare words learn from many pairs at once; within one language a sharp one.
TEMPERATURES = "parallel=.07,dictionary=.07,passage_across=.07,passage_within=.04,question=.05"


class Corpus:
    """All texts as spans (start, end) of one array, with the weights by which they are drawn."""

    def __init__(self, work, pieces, alternative_cuts=False):
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
        self.flat, self.spans = self._tokenise(texts, pieces, sampled=False)
        self.cuts = [(self.flat, self.spans)]
        if alternative_cuts:
            self.cuts.append(self._tokenise(texts, pieces, sampled=True))
        self._weigh(names, question_names)
        self._find_runs(names)

    def use_cut(self, number):
        """0: the best cut into pieces; 1: a random one, which lets rare words be learned by their parts."""
        self.flat, self.spans = self.cuts[number]

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
        weight = np.array([common.source_weight(name) for name in names])
        self.is_dictionary = np.array([common.source_name(name) in common.DICTIONARIES for name in names])
        lengths = self.spans["zh"][1] - self.spans["zh"][0]
        sentence = np.where(self.is_dictionary | (lengths < 2), 0.0, weight)
        term = np.where(self.is_dictionary, weight, np.where((lengths < 6) & (weight > 0.5), weight, 0.0))
        question = np.array([3.0 if "cmrc" in name else common.source_weight(name) for name in question_names])
        self.cumulative = {kind: np.cumsum(value) / value.sum()
                           for kind, value in {"sentence": sentence, "term": term, "question": question}.items()}

    def _find_runs(self, names):
        """For each pair, the first pair after its run of neighbours in one document."""
        codes = np.unique(names, return_inverse=True)[1]
        breaks = (codes[1:] != codes[:-1]) | (np.diff(self.numbers) > 3) | self.is_dictionary[1:]
        starts = np.flatnonzero(np.concatenate([[True], breaks]))
        ends = np.append(starts[1:], len(codes))
        self.run_start = np.repeat(starts, ends - starts)
        self.run_end = np.repeat(ends, ends - starts)

    def draw(self, kind, count, generator, block=1):
        """Numbers of pairs; with block > 1, groups of neighbours, which are each other's hard negatives."""
        chosen = np.searchsorted(self.cumulative[kind], generator.random(-(-count // block)))
        last = len(self.cumulative[kind]) - 1
        return np.minimum((chosen[:, None] + np.arange(block)).ravel()[:count], last)


def crop(start, end, generator, low, high=10**6, chance=1.0):
    """A random part of each span, of `low` to `high` pieces."""
    length = end - start
    wanted = np.minimum(length, generator.integers(np.minimum(low, length), np.minimum(length, high) + 1))
    wanted = np.where(generator.random(len(start)) < chance, wanted, length)
    offset = (generator.random(len(start)) * (length - wanted + 1)).astype(np.int64)
    return start + offset, start + offset + wanted


def parallel(corpus, count, generator):
    rows = corpus.draw("sentence", count, generator, block=8 if generator.random() < 0.15 else 1)
    sides = [corpus.spans["en"], corpus.spans["zh"]]
    cropped = int(generator.random() < 0.5)
    spans = [(side[0][rows], side[1][rows]) for side in sides]
    spans[cropped] = crop(*spans[cropped], generator, 3, chance=0.5)
    return spans[0], spans[1], rows, rows


def dictionary(corpus, count, generator):
    rows = corpus.draw("term", count, generator)
    en, zh = corpus.spans["en"], corpus.spans["zh"]
    return (en[0][rows], en[1][rows]), (zh[0][rows], zh[1][rows]), rows, rows


def passages(corpus, count, generator, query_side, passage_side):
    """A short part of one sentence as the question, its run of neighbouring sentences as the passage."""
    rows = corpus.draw("sentence", count, generator, block=4 if generator.random() < 0.3 else 1)
    before, after = generator.integers(0, 4, count), generator.integers(0, 4, count)
    first = np.maximum(rows - before, corpus.run_start[rows])
    last = np.minimum(rows + after, corpus.run_end[rows] - 1)
    start, end = corpus.spans[passage_side][0][first], corpus.spans[passage_side][1][last]
    too_long = end - start > MAX_PASSAGE_PIECES
    start = np.where(too_long, corpus.spans[passage_side][0][rows], start)
    end = np.where(too_long, corpus.spans[passage_side][1][rows], end)
    query = crop(corpus.spans[query_side][0][rows], corpus.spans[query_side][1][rows], generator, 3, 16)
    return query, (start, end), rows, start


def passage_across(corpus, count, generator):
    sides = ("en", "zh") if generator.random() < 0.5 else ("zh", "en")
    return passages(corpus, count, generator, *sides)


def passage_within(corpus, count, generator):
    side = "en" if generator.random() < 0.5 else "zh"
    if generator.random() < 0.5:
        return passages(corpus, count, generator, side, side)
    rows = corpus.draw("sentence", count, generator)
    start, end = corpus.spans[side][0][rows], corpus.spans[side][1][rows]
    cut = start + np.maximum(1, ((end - start) * generator.uniform(0.2, 0.5, count)).astype(np.int64))
    cut = np.minimum(cut, end - 1)
    return (start, cut), (cut, end), rows, rows


def question(corpus, count, generator):
    rows = corpus.draw("question", count, generator)
    q, p = corpus.spans["question"], corpus.spans["passage"]
    start, end = p[0][rows], np.minimum(p[1][rows], p[0][rows] + MAX_PASSAGE_PIECES)
    return (q[0][rows], q[1][rows]), (start, end), rows, rows


KINDS = {f.__name__: f for f in (parallel, dictionary, passage_across, passage_within, question)}


def bag(corpus, spans, drop, generator):
    """Flat piece ids and the offset of each text, some pieces left out so that no single one is leaned on."""
    start, end = spans
    length = end - start
    offsets = np.cumsum(length) - length
    index = np.repeat(start - offsets, length) + np.arange(length.sum())
    ids = corpus.flat[index]
    if drop > 0:
        keep = generator.random(len(ids)) >= drop
        keep[offsets[length > 0]] = True
        owner = np.repeat(np.arange(len(start)), length)[keep]
        ids, offsets = ids[keep], np.searchsorted(owner, np.arange(len(start)))
    return torch.from_numpy(ids.astype(np.int64)), torch.from_numpy(offsets.astype(np.int64))


def text_keys(ids, offsets):
    """A number for each text by its pieces: equal texts are no negatives of each other."""
    mixed = (ids * 2654435761 + 12345) % 2147483647
    return torch.zeros(len(offsets), dtype=torch.int64).index_add_(
        0, torch.searchsorted(offsets, torch.arange(len(ids)), right=True) - 1, mixed)


def contrastive_loss(a, b, key_a, key_b, temperature):
    a, b = F.normalize(a, dim=1), F.normalize(b, dim=1)
    scores = (a.bfloat16() @ b.bfloat16().T).float() / temperature
    same = (key_a[:, None] == key_a[None, :]) | (key_b[:, None] == key_b[None, :])
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e4)
    target = torch.arange(len(a))
    return (F.cross_entropy(scores, target) + F.cross_entropy(scores.T, target)) / 2


def read_shares(text):
    """parallel=.4,question=.1 -> {"parallel": 0.4, "question": 0.1}"""
    return {name: float(value) for name, value in (part.split("=") for part in text.split(","))}


def train(corpus, pieces, args):
    torch.manual_seed(args.seed)
    generator = np.random.default_rng(args.seed)
    table = torch.nn.EmbeddingBag(pieces.get_piece_size(), args.width, mode="sum")
    torch.nn.init.normal_(table.weight, std=0.1)
    optimiser = torch.optim.Adam(table.parameters(), lr=args.lr, betas=(0.9, 0.99))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / 30, max(0.0, 1 - step / args.steps)))
    mix, temperatures = read_shares(args.mix), read_shares(args.temperatures)
    kinds, shares = list(mix), np.array(list(mix.values()))
    began, losses = time.time(), {kind: [] for kind in kinds}
    for step in range(args.steps):
        kind = generator.choice(kinds, p=shares / shares.sum())
        if len(corpus.cuts) > 1:
            corpus.use_cut(int(generator.random() < args.alternative))
        a, b, _, _ = KINDS[kind](corpus, args.batch, generator)
        bag_a, bag_b = bag(corpus, a, args.drop, generator), bag(corpus, b, args.drop, generator)
        loss = contrastive_loss(table(*bag_a), table(*bag_b), text_keys(*bag_a), text_keys(*bag_b), temperatures[kind])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        schedule.step()
        losses[kind].append(loss.item())
        if step % 50 == 49:
            recent = {k: round(float(np.mean(v[-20:])), 3) for k, v in losses.items() if v}
            print(f"step {step + 1} {time.time() - began:.0f}s {recent}", flush=True)
    return table.weight.detach().numpy(), time.time() - began


def keep_memory():
    """Large buffers come and go at every step: keep them in the process (glibc only), which saves a third of the time."""
    try:
        libc = ctypes.CDLL("libc.so.6")
        libc.mallopt(-4, 0)  # M_MMAP_MAX
        libc.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD
    except OSError:
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--name", default="static")
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--lr", type=float, default=0.03)
    parser.add_argument("--temperatures", default=TEMPERATURES)
    parser.add_argument("--drop", type=float, default=0.0)
    parser.add_argument("--alternative", type=float, default=0.3, help="share of steps on a random cut into pieces")
    parser.add_argument("--mix", default=MIX)
    parser.add_argument("--seed", type=int, default=common.SEED)
    parser.add_argument("--benchmarks", type=Path)
    args = parser.parse_args()
    keep_memory()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(args.work / "tokenizer.model"))
    corpus = Corpus(args.work, pieces, alternative_cuts=args.alternative > 0)
    print(f"{len(corpus.flat)} pieces", flush=True)
    weights, seconds = train(corpus, pieces, args)
    for special in (pieces.pad_id(), pieces.bos_id(), pieces.eos_id(), pieces.unk_id()):
        weights[special] = 0
    settings = {**{k: str(v) if isinstance(v, Path) else v for k, v in vars(args).items()}, "seconds": round(seconds),
                "torch": torch.__version__}
    np.savez(args.work / f"{args.name}.npz", table=weights, settings=json.dumps(settings))
    if args.benchmarks:
        encoder = score.TableEncoder(weights, pieces)
        print(json.dumps(score.score_all(encoder, args.benchmarks)), flush=True)


if __name__ == "__main__":
    main()
