"""Stage 5. In: WORK/<name>.npz or a model folder's table, the benchmarks folder. Out: R@1 and R@10 with 95 % bootstrap intervals."""
import argparse
import json
from pathlib import Path

import numpy as np
import sentencepiece

import common

RESAMPLES = 2000


def quantise(table):
    """int8 rows with one scale each, as the exported graph holds them."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
    return np.clip(np.rint(table / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class TableEncoder:
    def __init__(self, table, pieces):
        self.table, self.pieces = table, pieces

    def encode(self, texts):
        vectors = np.zeros((len(texts), self.table.shape[1]), dtype=np.float32)
        for row, ids in enumerate(self.pieces.encode([common.encoder_form(text) for text in texts], out_type=int)):
            vectors[row] = self.table[ids].sum(axis=0) if ids else 0
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def ranks(encoder, queries, corpus):
    """Rank (from 1) of the best relevant passage of each question."""
    ids = {row["id"]: i for i, row in enumerate(corpus)}
    passages = encoder.encode([row["text"] for row in corpus])
    questions = encoder.encode([row["text"] for row in queries])
    scores = questions @ passages.T
    found = []
    for line, query in zip(scores, queries):
        best = max(line[ids[name]] for name in query["relevant"])
        found.append(1 + int((line > best).sum()))
    return np.array(found)


def summary(found, seed=common.SEED):
    generator = np.random.default_rng(seed)
    draws = generator.integers(0, len(found), (RESAMPLES, len(found)))
    cells = {"questions": len(found)}
    for depth in (1, 10):
        hits = (found <= depth).astype(np.float64)
        low, high = np.percentile(hits[draws].mean(axis=1), [2.5, 97.5])
        cells[f"R@{depth}"] = [round(float(x), 4) for x in (hits.mean(), low, high)]
    return cells


def directions(benchmarks):
    """Name, questions and passages of each retrieval direction."""
    xquad, drcd = Path(benchmarks) / "xquad-dev", Path(benchmarks) / "drcd-dev"
    read = common.read_jsonl
    for question in ("en", "zh"):
        for passage in ("zh", "en") if question == "en" else ("en", "zh"):
            yield (f"xquad-dev {question}→{passage}", read(xquad / f"queries.{question}.jsonl"),
                   read(xquad / f"corpus.{passage}.jsonl"))
    yield "drcd-dev", read(drcd / "queries.jsonl"), read(drcd / "corpus.jsonl")


def score_full(encoder, benchmarks):
    return {name: summary(ranks(encoder, queries, corpus)) for name, queries, corpus in directions(benchmarks)}


def score_all(encoder, benchmarks):
    """Only the middle of each interval, for comparing trials."""
    return {name: [cells["R@1"][0], cells["R@10"][0]] for name, cells in score_full(encoder, benchmarks).items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("benchmarks", type=Path)
    parser.add_argument("--name", default="static")
    parser.add_argument("--float", action="store_true", help="score the table before quantisation")
    args = parser.parse_args()
    table = np.load(args.work / f"{args.name}.npz")["table"]
    if not args.float:
        rows, scale = quantise(table)
        table = rows.astype(np.float32) * scale
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(args.work / "tokenizer.model"))
    scores = score_full(TableEncoder(table, pieces), args.benchmarks)
    print(json.dumps(scores, indent=1, ensure_ascii=False))
    (args.work / f"{args.name}.scores.json").write_text(json.dumps(scores, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
