"""Trains on a toy sample in a few seconds and checks the way from raw lines to the exported graph: run it after changing a stage.

In: nothing. Out: exit 0 and "toy pipeline holds", or an assertion.
"""
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

HERE = Path(__file__).resolve().parent
ENGLISH = "house road school water fire tax law child river bank paper market doctor ship bridge farm".split()
CHINESE = "房屋 道路 學校 食水 火警 稅務 法律 兒童 河流 銀行 文件 市場 醫生 船隻 橋樑 農場".split()


def toy_rows(generator, count):
    for _ in range(count):
        chosen = generator.integers(0, len(ENGLISH), 4)
        yield " ".join(ENGLISH[i] for i in chosen), "".join(CHINESE[i] for i in chosen)


def run(script, *arguments):
    subprocess.run([sys.executable, str(HERE / script), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


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
        run("export_onnx.py", work, model)
        check_model(model, work)
    print("toy pipeline holds")


def check_model(model, work):
    import sentencepiece

    from score import TableEncoder

    graph = onnx.load(str(model / "onnx" / "model_quantized.onnx")).graph
    parts = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    table = parts["rows"].astype(np.float32) * parts["scale"]
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "tokenizer.model"))
    encoder = TableEncoder(table, pieces)
    similar = encoder.encode(ENGLISH) @ encoder.encode(CHINESE).T
    right = (similar.argmax(axis=1) == np.arange(len(ENGLISH))).mean()
    assert right > 0.8, f"only {right:.0%} of the toy words found their translation"
    vocabulary = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    assert len(vocabulary) == len(table)


if __name__ == "__main__":
    main()
