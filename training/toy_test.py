"""Trains on a toy sample in a few seconds and checks the way from raw lines to the exported graph: run it after changing a stage.

In: nothing. Out: exit 0 and "toy pipeline holds", or an assertion.
"""
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import numpy as np
    import onnx
    import onnxruntime  # noqa: F401
    import sentencepiece
    import torch  # noqa: F401
    from onnx import numpy_helper

    import contextual
    import graph
    from contextual import TorchEncoder
    from score import OnnxEncoder, TableEncoder
except ImportError as missing:
    print(f"SKIPPED: the training packages are not installed ({missing})")
    sys.exit(0)

HERE = Path(__file__).resolve().parent
ENGLISH = "house road school water fire tax law child river bank paper market doctor ship bridge farm".split()
CHINESE = "房屋 道路 學校 食水 火警 稅務 法律 兒童 河流 銀行 文件 市場 醫生 船隻 橋樑 農場".split()

TEXTS = [*ENGLISH, *CHINESE, " ".join(ENGLISH[:6] * 3), "".join(CHINESE[:6] * 3)]


def toy_rows(generator, count):
    for _ in range(count):
        chosen = generator.integers(0, len(ENGLISH), 4)
        yield " ".join(ENGLISH[i] for i in chosen), "".join(CHINESE[i] for i in chosen)


def run(script, *arguments):
    done = subprocess.run([sys.executable, str(HERE / script), *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, f"{script} failed:\n{done.stderr}"


def main():
    generator = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        data, never, work, model = (root / part for part in ("data", "never", "work", "model"))
        data.mkdir(), never.mkdir()
        forbidden = " ".join(f"forbidden{i}" for i in range(15))
        with gzip.open(data / "pairs-twlaw.tsv.gz", "wt", encoding="utf-8") as out:
            out.writelines(f"{en}\t{zh}\n" for en, zh in toy_rows(generator, 4000))
            out.write(f"{forbidden}\t這是一段不可訓練的文字\n")
        with gzip.open(data / "pairs-cedict.tsv.gz", "wt", encoding="utf-8") as out:
            out.writelines(f"{en}\t{zh}\n" for en, zh in zip(ENGLISH, CHINESE))
        with gzip.open(data / "qp-twlaw.tsv.gz", "wt", encoding="utf-8") as out:
            out.writelines(f"{en}\t{zh * 6}\n" for en, zh in toy_rows(generator, 300))
        with gzip.open(data / "mono-twlaw.txt.gz", "wt", encoding="utf-8") as out:
            out.writelines(f"{zh * 3}\n" for _, zh in toy_rows(generator, 300))
        (never / "test.jsonl").write_text(json.dumps({"text": forbidden}), encoding="utf-8")
        run("make_clean.py", data, work, "--never", never)
        assert "forbidden1" not in (work / "pairs.tsv").read_text(encoding="utf-8")
        run("check_leakage.py", work, never)
        run("train_tokenizer.py", work, "--pieces", 160)
        run("train_static.py", work, "--width", 32, "--batch", 128, "--steps", 120)
        run("flatten.py", work)
        for bits in (8, 4):
            run("export_onnx.py", work, model, "--bits", bits)
            check_static(model, work, bits, 32)
        layers = ("--layers", 1, "--width", 16, "--heads", 2, "--inner", 32, "--batch", 128, "--steps", 40)
        run("train_contextual.py", work, *layers)
        run("export_onnx.py", work, model, "--name", "contextual", "--bits", 8)
        check_contextual(model, work)
    print("toy pipeline holds")


def check_static(model, work, bits, width):
    """The graph reads what the table says, and Node what the graph says."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "tokenizer.model"))
    rows = next(item for item in stored(model) if item.dtype in (np.int8, np.uint8))
    scales = next(item for item in stored(model) if item.dtype == np.float32 and item.ndim == 2)
    table = graph.restore_rows(rows, scales)
    assert table.shape == (pieces.get_piece_size(), width)
    exported = OnnxEncoder(model, pieces)
    check_translations(exported, f"{bits} bits")
    expected = TableEncoder(table, pieces).encode(TEXTS)
    assert np.abs(expected - exported.encode(TEXTS)).max() < 2e-3, "the graph differs from the table"
    check_in_node(model, exported.encode(TEXTS))


def check_contextual(model, work):
    """The same for the encoder with layers, against the model as torch runs it; its turned axes change no cosine."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "tokenizer.model"))
    trained, exported = TorchEncoder(contextual.load(work / "contextual.pt")[0], pieces), OnnxEncoder(model, pieces)
    check_translations(exported, "layers")
    inside, outside = (encoder.encode(TEXTS) for encoder in (trained, exported))
    difference = np.abs(inside @ inside.T - outside @ outside.T).max()
    assert difference < 0.1, f"cosines of the exported encoder differ by {difference}"
    check_in_node(model, outside)


def check_translations(encoder, what):
    similar = encoder.encode(ENGLISH) @ encoder.encode(CHINESE).T
    right = (similar.argmax(axis=1) == np.arange(len(ENGLISH))).mean()
    assert right > 0.8, f"only {right:.0%} of the toy words found their translation with {what}"


def stored(model):
    return [numpy_helper.to_array(item) for item in onnx.load(str(model / "onnx" / "model_quantized.onnx")).graph.initializer]


def check_in_node(model, expected):
    """The same texts through plain transformers.js, tokenizer rules and all."""
    program = """
      import { env, pipeline } from "@xenova/transformers";
      const [root, model, texts] = JSON.parse(process.argv[1]);
      env.allowRemoteModels = false; env.localModelPath = root;
      const embed = await pipeline("feature-extraction", model, { dtype: "q8" });
      console.log(JSON.stringify((await embed(texts, { pooling: "cls" })).tolist()));
    """
    if not shutil.which("node") or not (HERE.parent / "node_modules").is_dir():
        print("SKIPPED: no Node with this project's packages; the vectors were compared in Python only")
        return
    found = subprocess.run(["node", "--input-type=module", "-e", program, json.dumps([f"{model.parent}/", model.name, TEXTS])],
                           cwd=HERE.parent, check=True, capture_output=True)
    difference = np.abs(np.array(json.loads(found.stdout)) - expected).max()
    assert difference < 1e-4, f"Node's vectors differ by {difference}"


if __name__ == "__main__":
    main()
