"""Stage 6. In: an exported model folder or trained weights, WORK/tokenizer.model, the benchmarks folder. Out: R@1 and R@10 with 95 % bootstrap
intervals, and what the row of the comparison table says beside them: minutes and pairs of training, size.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import sentencepiece

import common

RESAMPLES = 2000
TEXTS_PER_CALL = 32


class TableEncoder:
    def __init__(self, table, pieces, saturation=common.SATURATION):
        self.table, self.pieces, self.saturation = table, pieces, saturation

    def encode(self, texts):
        vectors = np.zeros((len(texts), self.table.shape[1]), dtype=np.float32)
        for row, ids in enumerate(self.pieces.encode([common.encoder_form(text) for text in texts], out_type=int)):
            found, counts = np.unique(ids, return_counts=True)
            vectors[row] = (counts ** self.saturation) @ self.table[found.astype(np.int64)] if ids else 0
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


class CutEncoder:
    """Another encoder's vectors turned to the axes that the export turns them to, and cut short."""

    def __init__(self, encoder, axes, dimensions):
        self.encoder, self.axes = encoder, axes[:, :dimensions]

    def encode(self, texts):
        vectors = self.encoder.encode(texts) @ self.axes
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


class OnnxEncoder:
    """The exported model itself, with the training's own tokenizer; `dimensions` cuts its vectors short."""

    def __init__(self, folder, pieces, dimensions=None):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(str(folder / "onnx" / "model_quantized.onnx"), options)
        self.pieces, self.dimensions = pieces, dimensions

    def encode(self, texts):
        lines = self.pieces.encode([common.encoder_form(text) for text in texts], out_type=int)
        lines = [[self.pieces.bos_id(), *line[:510], self.pieces.eos_id()] for line in lines]
        order = np.argsort([len(line) for line in lines], kind="stable")
        vectors = [None] * len(lines)
        for first in range(0, len(order), TEXTS_PER_CALL):
            rows = order[first:first + TEXTS_PER_CALL]
            longest = max(len(lines[row]) for row in rows)
            ids = np.array([lines[row] + [0] * (longest - len(lines[row])) for row in rows], dtype=np.int64)
            mask = np.array([[1] * len(lines[row]) + [0] * (longest - len(lines[row])) for row in rows], dtype=np.int64)
            found = self.session.run(None, {"input_ids": ids, "attention_mask": mask})[0][:, 0, :self.dimensions]
            for row, vector in zip(rows, found / np.linalg.norm(found, axis=1, keepdims=True)):
                vectors[row] = vector
        return np.stack(vectors)


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
    cells["first"] = np.packbits(found <= 1).tobytes().hex()  # one bit a question, so that two encoders can be compared pair by pair
    return cells


def directions(benchmarks, in_domain=None):
    """Name, questions and passages of each retrieval direction."""
    xquad, drcd = Path(benchmarks) / "xquad-dev", Path(benchmarks) / "drcd-dev"
    read = common.read_jsonl
    for question in ("en", "zh"):
        for passage in ("zh", "en") if question == "en" else ("en", "zh"):
            yield (f"xquad-dev {question}→{passage}", read(xquad / f"queries.{question}.jsonl"),
                   read(xquad / f"corpus.{passage}.jsonl"))
    yield "drcd-dev", read(drcd / "queries.jsonl"), read(drcd / "corpus.jsonl")
    for question, passage in (("en", "zh"), ("zh", "en")) if in_domain else ():
        queries = [{"text": row["query"], "relevant": [row["passage_id"]]} for row in read(in_domain / f"queries.{question}.jsonl")]
        yield f"in-domain {question}→{passage}", queries, read(in_domain / f"passages.{passage}.jsonl")


def score_full(encoder, benchmarks, in_domain=None):
    return {name: summary(ranks(encoder, queries, corpus)) for name, queries, corpus in directions(benchmarks, in_domain)}


def score_all(encoder, benchmarks):
    """Only the middle of each interval, for comparing trials."""
    return {name: [cells["R@1"][0], cells["R@10"][0]] for name, cells in score_full(encoder, benchmarks).items()}


def training_of(work, name):
    """Shape, minutes and pairs of trained weights; layers add what the table below them took."""
    if (work / f"{name}.json").exists():
        return json.loads((work / f"{name}.json").read_text(encoding="utf-8"))
    if (work / f"{name}.npz").exists():
        saved = np.load(work / f"{name}.npz")
        settings, shape, seconds = json.loads(str(saved["settings"])), None, 0
        pairs = settings.get("stepsDone", settings["steps"]) * settings["batch"]
        pieces, width = saved["table"].shape
    else:
        import contextual  # torch is needed for these only

        model, settings = contextual.load(work / f"{name}.pt")
        below, shape = training_of(work, settings["start"]), model.shape
        pairs, seconds = below["pairs"] + settings["pairs"], 60 * below["minutes"]
        pieces, width = model.table.shape
    return {"pieces": pieces, "width": width, "layers": shape, "minutes": round((seconds + settings["seconds"]) / 60, 1), "pairs": pairs}


def trained_encoder(work, name, pieces, dimensions, saturation):
    """Trained weights as they are, in fp32."""
    from export_onnx import principal_axes  # which imports onnx

    if (work / f"{name}.npz").exists():
        table = np.load(work / f"{name}.npz")["table"]
        encoder = TableEncoder(table, pieces, saturation)
    else:
        import contextual

        model, _ = contextual.load(work / f"{name}.pt")
        encoder, table = contextual.TorchEncoder(model, pieces), model.table.detach().numpy()
    return CutEncoder(encoder, principal_axes(table), dimensions) if dimensions else encoder


def keep(path, line):
    """One line for each state of each model; a line of the same state is replaced."""
    def state(other):
        return other["name"], other["exported"], other["dimensions"]

    others = common.read_jsonl(path) if path.exists() else []
    lines = [*(other for other in others if state(other) != state(line)), line]
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("benchmarks", type=Path)
    parser.add_argument("--name", default="flat", help="the trained weights WORK/<name>.npz or .pt")
    parser.add_argument("--model", type=Path, help="the folder that they were exported to: score that instead")
    parser.add_argument("--in-domain", type=Path, default=common.ROOT / "eval" / "in-domain")
    parser.add_argument("--dimensions", type=int, help="score only so many numbers of each vector")
    parser.add_argument("--saturation", type=float, default=common.SATURATION, help="1 for tables trained before it")
    parser.add_argument("--out", type=Path, default=common.ROOT / "training" / "scores.jsonl", help="JSON Lines that the comparison table is made of")
    args = parser.parse_args()
    if (args.work / "tokenizer.model").exists():
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(args.work / "tokenizer.model"))
    else:
        from pieces import Pieces  # tokenizers is needed for this only

        pieces = Pieces(args.model)
    if args.model:
        weights = args.model / "onnx" / "model_quantized.onnx"
        encoder, about = OnnxEncoder(args.model, pieces, args.dimensions), {"megabytes": round(weights.stat().st_size / 1e6, 1)}
    else:
        encoder, about = trained_encoder(args.work, args.name, pieces, args.dimensions, args.saturation), {}
    about = {"name": args.model.name if args.model else args.name, "exported": bool(args.model), "dimensions": args.dimensions,
             **training_of(args.work, args.name), **about}
    scores = score_full(encoder, args.benchmarks, args.in_domain)
    for name, cells in scores.items():
        print(name, *(f"{depth} {cells[depth][0]:.3f} ({cells[depth][1]:.3f} to {cells[depth][2]:.3f})" for depth in ("R@1", "R@10")))
    keep(args.out, {**about, "scores": scores})


if __name__ == "__main__":
    main()
