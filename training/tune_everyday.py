"""Stage 5b. In: a freshly exported static model, WORK/pairs.tsv and qp.tsv, training/everyday/*.tsv, the sayings of src/text/everyday-words. Out: the same
model folder with the vectors of its pieces moved so that everyday words lie near the words of papers; WORK/everyday.json says what it took, for score.py.

Half of the steps draw everyday texts against formal ones, half the kinds of stage 3 again, so that what was learned there stays.
Each piece then goes a share of its way, the less the rarer it is in everyday texts: a mean of the old table and the moved one
(Wortsman and others 2022), between which both kinds of texts do well. Run on weights that have moved already, it would move them again.
"""
import argparse
import json
import re
import time
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from scipy.sparse import csr_matrix

import common
import graph
from corpus import KINDS, Corpus, read_shares
from pieces import Pieces

EVERYDAY_TEMPERATURE = 0.07
# The kinds of stage 3 as the table was trained on them, and their temperatures (train_static.py).
MIX = "parallel=.38,dictionary=.16,passage_across=.24,passage_within=.10,question=.12"
TEMPERATURES = "parallel=.07,dictionary=.07,passage_across=.07,passage_within=.04,question=.05"
SHORTEST, DROPPED = 4, 0.1  # of everyday texts of so many pieces, this share of the pieces is left out
BLOCK = 64  # neighbouring lines of WORK that are kept together
RARE = 2  # a piece that the everyday texts have so often goes half of its way: the others moved by chance
SEVERAL = 0.4  # share of the steps of sayings that set two of them side by side, as a question holds several
MOMENTUM, SQUARES = 0.8, 0.98


def read_table(model):
    """The initialisers of the packed rows and of their scales, and the table [pieces, width] that they stand for."""
    rows, scale = sorted((item for item in model.graph.initializer if len(item.dims) == 2 and item.dims[0] > 1000),
                         key=lambda item: -item.dims[1])
    return rows, scale, graph.restore_rows(numpy_helper.to_array(rows), numpy_helper.to_array(scale))


def write_table(model, table, moved):
    """Packs the rows that moved; every other row keeps its bytes."""
    rows, scale, _ = read_table(model)
    packed, scales = numpy_helper.to_array(rows).copy(), numpy_helper.to_array(scale).copy()
    packed[moved], scales[moved] = graph.quantise_rows_to_4_bits(table[moved])
    rows.CopyFrom(numpy_helper.from_array(packed, rows.name))
    scale.CopyFrom(numpy_helper.from_array(scales, scale.name))


def read_sayings(folder):
    """[[said, …], [printed, …]] for each line of the sayings."""
    lines = [line for path in sorted(folder.glob("*.ts")) for line in path.read_text(encoding="utf-8").splitlines()]
    sides = [re.sub(r"\\(.)", r"\1", line).split(" => ") for line in lines if line.count(" => ") == 1 and not line.startswith("//")]
    return [[[common.encoder_form(member) for member in side.split(" | ")] for side in both] for both in sides]


def read_pairs(folder, forbidden):
    """(everyday, formal English, formal Chinese) for each line that shares no passage with a text that must not be trained on."""
    rows = [line.split("\t") for path in sorted(folder.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines()]
    forms = [[common.encoder_form(cell) for cell in row] for row in rows if len(row) == 3]
    kept = [row for row in forms if not any(common.shares_a_shingle(cell, forbidden) for cell in row)]
    print(f"{len(rows) - len(kept)} pairs dropped", flush=True)
    return kept


def share_of_work(work, share, model):
    """WORK/tune with the same files, only some blocks of neighbouring lines of them."""
    small = work / "tune"
    small.mkdir(exist_ok=True)
    every = round(1 / share)
    for name in ("pairs.tsv", "qp.tsv"):
        lines = (work / name).read_text(encoding="utf-8").splitlines(keepends=True)
        (small / name).write_text("".join(line for i, line in enumerate(lines) if i // BLOCK % every == 0), encoding="utf-8")
    (small / "tokenizer.model").write_bytes((model / "tokenizer.json").read_bytes())  # corpus.py keeps its cut for as long as this is the same
    return small


class Everyday:
    """Batches of everyday texts and formal ones, as lists of pieces."""

    def __init__(self, sayings, pairs, pieces):
        self.sayings = [[pieces.encode(side) for side in both] for both in sayings]
        self.pairs = [pieces.encode(row) for row in pairs]

    def counts(self, size):
        """How often each piece stands in these texts."""
        texts = [text for both in self.sayings for side in both for text in side] + [text for row in self.pairs for text in row]
        return np.bincount([piece for text in texts for piece in text], minlength=size)

    def pair_batch(self, count, generator):
        rows = [self.pairs[i] for i in generator.choice(len(self.pairs), min(count, len(self.pairs)), replace=False)]
        return [row[0] for row in rows], [row[generator.integers(1, 3)] for row in rows]

    def saying_batch(self, count, generator):
        number = 2 if generator.random() < SEVERAL else 1
        drawn = [[self._saying(generator) for _ in range(number)] for _ in range(count)]
        return [[piece for said, _ in parts for piece in said] for parts in drawn], [[p for _, printed in parts for p in printed] for parts in drawn]

    def _saying(self, generator):
        said, printed = self.sayings[generator.integers(len(self.sayings))]
        return said[generator.integers(len(said))], printed[generator.integers(len(printed))]


def thinned(pieces, generator):
    if len(pieces) < SHORTEST:
        return pieces
    return [piece for piece in pieces if generator.random() >= DROPPED] or pieces


def to_bag(texts, size):
    """[texts, pieces]: the square root of how often each stands there, as the encoder counts it."""
    offsets = np.cumsum([0] + [len(text) for text in texts])
    bag = csr_matrix((np.ones(offsets[-1], np.float32), np.array([p for text in texts for p in text], np.int64), offsets), shape=(len(texts), size))
    bag.sum_duplicates()
    bag.data **= common.SATURATION
    return bag


def draw(everyday, corpus, args, generator):
    """Kind, temperature and both sides of a step."""
    if generator.random() < args.replay:
        mix, temperatures = read_shares(MIX), read_shares(TEMPERATURES)
        kind = generator.choice(list(mix), p=np.array(list(mix.values())) / sum(mix.values()))
        sides = [corpus.pieces_of(side, 0.0, generator) for side in KINDS[kind](corpus, args.batch, generator)]
        return kind, temperatures[kind], [np.split(ids, offsets[1:]) for ids, offsets in sides]
    kind = "pairs" if generator.random() < args.pairs else "sayings"
    sides = (everyday.pair_batch if kind == "pairs" else everyday.saying_batch)(args.batch, generator)
    return kind, EVERYDAY_TEMPERATURE, [[thinned(text, generator) for text in side] for side in sides]


def contrast(a, b, temperature):
    """Loss of symmetric InfoNCE, and its gradient by the sums a and b, not yet of length 1."""
    long_a, long_b = (np.linalg.norm(x, axis=1, keepdims=True) + 1e-9 for x in (a, b))
    a, b = a / long_a, b / long_b
    scores = np.exp((a @ b.T - 1) / temperature)
    by_row, by_column = scores / scores.sum(axis=1, keepdims=True), scores / scores.sum(axis=0, keepdims=True)
    slope = (by_row + by_column - 2 * np.eye(len(a), dtype=np.float32)) / (2 * len(a) * temperature)
    to_a, to_b = slope @ b, slope.T @ a
    gradient_a = (to_a - (to_a * a).sum(axis=1, keepdims=True) * a) / long_a
    gradient_b = (to_b - (to_b * b).sum(axis=1, keepdims=True) * b) / long_b
    return -np.log(np.diagonal(by_row) + 1e-9).mean(), gradient_a, gradient_b


class Mover:
    """Adam with one second moment a row, for the rows that a step touches."""

    def __init__(self, table, rate):
        self.table, self.rate = table, rate * np.median(np.linalg.norm(table, axis=1)) / np.sqrt(table.shape[1])
        self.mean, self.square = np.zeros_like(table), np.zeros(len(table), np.float32)
        self.count = np.zeros(len(table))

    def move(self, rows, gradient, share):
        self.count[rows] += 1
        self.mean[rows] = MOMENTUM * self.mean[rows] + (1 - MOMENTUM) * gradient
        self.square[rows] = SQUARES * self.square[rows] + (1 - SQUARES) * (gradient ** 2).mean(axis=1)
        mean = self.mean[rows] / (1 - MOMENTUM ** np.minimum(self.count[rows], 100))[:, None]
        spread = np.sqrt(self.square[rows] / (1 - SQUARES ** self.count[rows])) + 1e-12
        self.table[rows] -= (self.rate * share * mean / spread[:, None]).astype(np.float32)


def tune(table, everyday, corpus, args):
    """The moved table, and which rows moved."""
    mover = Mover(table.copy(), args.lr)
    losses = {}
    for step in range(args.steps):
        generator = np.random.default_rng([args.seed, step])
        kind, temperature, sides = draw(everyday, corpus, args, generator)
        kept = [i for i in range(len(sides[0])) if len(sides[0][i]) and len(sides[1][i])]
        bags = [to_bag([side[i] for i in kept], len(table)) for side in sides]
        rows = np.unique(np.concatenate([bag.indices for bag in bags]))
        bags = [bag[:, rows] for bag in bags]
        loss, *gradients = contrast(*(bag @ mover.table[rows] for bag in bags), temperature)
        gradient = sum(bag.T @ part for bag, part in zip(bags, gradients))
        mover.move(rows, gradient, min(1, (step + 1) / 20) * (1 - step / args.steps))
        losses.setdefault(kind, []).append(loss)
        if step % 50 == 49:
            print(step + 1, {name: round(float(np.mean(values[-10:])), 3) for name, values in losses.items()}, flush=True)
    return mover.table, np.flatnonzero(mover.count)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path, help="folder of the exported model that is read")
    parser.add_argument("out", type=Path, help="folder of the same model that is written")
    parser.add_argument("--never", type=Path, nargs="+", required=True, help="folders of benchmark sets, seed documents and question sets")
    parser.add_argument("--steps", type=int, default=3600)
    parser.add_argument("--batch", type=int, default=512)
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--replay", type=float, default=0.5, help="share of steps of the kinds of stage 3")
    parser.add_argument("--pairs", type=float, default=0.75, help="share of the other steps that draw sentences, not sayings")
    parser.add_argument("--moved", type=float, default=0.45, help="share of its way that a piece goes which everyday texts have often")
    parser.add_argument("--share", type=float, default=0.125, help="share of WORK that is read")
    parser.add_argument("--before", type=float, nargs=2, default=(0, 0), help="minutes and pairs that the table took before")
    parser.add_argument("--seed", type=int, default=common.SEED)
    args = parser.parse_args()
    pieces = Pieces(args.model)
    here = Path(__file__).resolve().parent
    everyday = Everyday(read_sayings(common.ROOT / "src/text/everyday-words"), read_pairs(here / "everyday", common.forbidden_shingles(args.never)), pieces)
    print(f"{len(everyday.sayings)} sayings, {len(everyday.pairs)} pairs", flush=True)
    corpus = Corpus(share_of_work(args.work, args.share, args.model), pieces)
    corpus.hard, corpus.scatter = 0.15, 0.0
    model = onnx.load(args.model / "onnx/model_quantized.onnx")
    table = read_table(model)[2]
    began = time.time()
    moved_table, moved = tune(table, everyday, corpus, args)
    counts = everyday.counts(len(table))
    share = (args.moved * counts / (counts + RARE)).astype(np.float32)[:, None]
    write_table(model, table + share * (moved_table - table), moved[counts[moved] > 0])
    onnx.save(model, args.out / "onnx/model_quantized.onnx")
    print(f"{len(moved)} rows moved", flush=True)
    about = {"pieces": table.shape[0], "width": table.shape[1], "layers": None, "minutes": round(args.before[0] + (time.time() - began) / 60, 1),
             "pairs": int(args.before[1]) + args.steps * args.batch}
    (args.work / "everyday.json").write_text(json.dumps(about), encoding="utf-8")


if __name__ == "__main__":
    main()
