"""Stage 5. In: WORK/<name>.npz (static) or <name>.pt (contextual), tokenizer.model. Out: a model folder that transformers.js loads, and a parity fixture.

The graph (graph.py) pools and normalises inside and gives one row a text: `last_hidden_state` of shape [texts, 1, width],
read with pooling "cls". The rules of encoder-form-1 stand inside tokenizer.json.
"""
import argparse
import collections
import json
from pathlib import Path

import numpy as np
import onnx
import sentencepiece

import common
import graph

MAX_PIECES = 512
COMPOSED = 2400
SEPARATORS = ["", " ", "，", "2024年", " HK$1,234.5 ", "嘅", "ＡＢＣ１２", "。\n", "/", "係咪"]
EMPTY_TEXT_NORM = 1e-4  # against a typical row: moves no score, yet gives a text without words a direction of its own


def with_empty_direction(table, pieces):
    """Lets the row of <s> point away from everything: a text without a single known word is near to no text."""
    table = table.copy()
    norms = np.linalg.norm(table, axis=1, keepdims=True)
    units = table / np.maximum(norms, 1e-12)
    mean = units[norms[:, 0] > 0].mean(axis=0)
    table[pieces.bos_id()] = -mean / np.linalg.norm(mean) * np.median(norms) * EMPTY_TEXT_NORM
    return table


def principal_axes(table):
    """The turn after which the first numbers of a vector say most: cosines stay, and a cut vector loses least.

    The axes are those of the pieces, each by its length, as sums of texts are made of them.
    """
    _, axes = np.linalg.eigh(table.T @ table)
    return np.ascontiguousarray(axes[:, ::-1])


def read_model(work, name):
    """Table, layers (None for a static encoder) and their shape, turned to the principal axes."""
    if (work / f"{name}.npz").exists():
        table = np.load(work / f"{name}.npz")["table"]
        return table @ principal_axes(table), None, None
    import contextual  # torch is needed for these only

    model, _ = contextual.load(work / f"{name}.pt")
    weights = {key: value.detach().numpy() for key, value in model.state_dict().items()}
    table = weights.pop("table")
    axes = principal_axes(table)
    weights["enter.weight"], weights["leave.weight"] = weights["enter.weight"] @ axes, axes.T @ weights["leave.weight"]
    return table @ axes, weights, model.shape


def replace(pattern, content):
    return {"type": "Replace", "pattern": pattern, "content": content}


def normaliser():
    """encoder_form of common.py as rules; one rule a Simplified character for all characters that become it."""
    sources = collections.defaultdict(list)
    for traditional, simplified in common.read_character_table().items():
        sources[simplified].append(traditional)
    rules = [{"type": "NFKC"}, {"type": "Lowercase"}]
    for simplified, traditional in sources.items():
        pattern = {"String": traditional[0]} if len(traditional) == 1 else {"Regex": f"[{''.join(traditional)}]"}
        rules.append(replace(pattern, simplified))
    han = common.HAN
    rules += [
        replace({"Regex": r"[\p{M}\p{Cf}]+"}, ""),
        replace({"Regex": r"[^\p{L}\p{N}.,]+"}, " "),
        replace({"Regex": r"(?<![0-9])[.,]|[.,](?![0-9])"}, " "),
        replace({"Regex": r" +"}, " "),
        {"type": "Strip", "strip_left": True, "strip_right": True},
        replace({"Regex": f"(?<=[{han}]) | (?=[{han}])"}, ""),
        replace({"Regex": f"(?<=[{han}])(?=[^{han}])|^(?=[^{han}])"}, " "),
    ]
    return {"type": "Sequence", "normalizers": rules}


def tokenizer_json(pieces):
    special = {pieces.pad_id(): "<pad>", pieces.bos_id(): "<s>", pieces.eos_id(): "</s>", pieces.unk_id(): "<unk>"}
    vocab = [[pieces.id_to_piece(i), 0.0 if i in special else pieces.get_score(i)] for i in range(pieces.get_piece_size())]
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    ends = {"<s>": pieces.bos_id(), "</s>": pieces.eos_id()}
    part = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "</s>", "type_id": 0}}]
    return {
        "version": "1.0",
        "truncation": {"direction": "Right", "max_length": MAX_PIECES, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": "BatchLongest", "direction": "Right", "pad_to_multiple_of": None,
                    "pad_id": pieces.pad_id(), "pad_type_id": 0, "pad_token": "<pad>"},
        "added_tokens": [{"id": i, "content": text, **flags} for i, text in sorted(special.items())],
        "normalizer": normaliser(),
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never", "add_prefix_space": False,
                          "split": True},
        "post_processor": {
            "type": "TemplateProcessing", "single": part, "pair": part + [{"Sequence": {"id": "B", "type_id": 0}}, part[2]],
            "special_tokens": {text: {"id": text, "ids": [i], "tokens": [text]} for text, i in ends.items()},
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never", "add_prefix_space": False, "split": True},
        "model": {"type": "Unigram", "unk_id": pieces.unk_id(), "vocab": vocab, "byte_fallback": False},
    }


def write_json(path, value, indent=None):
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def write_model_folder(folder, pieces, bits, table, layers=None, shape=None):
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(graph.build_graph(with_empty_direction(table, pieces), bits, layers, shape), str(folder / "onnx" / "model_quantized.onnx"))
    write_json(folder / "tokenizer.json", tokenizer_json(pieces))
    write_json(folder / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": MAX_PIECES, "pad_token": "<pad>", "bos_token": "<s>",
        "eos_token": "</s>", "unk_token": "<unk>", "padding_side": "right", "clean_up_tokenization_spaces": False,
        "model_input_names": ["input_ids", "attention_mask"]}, indent=2)
    write_json(folder / "config.json", {
        "model_type": "xlm-roberta", "architectures": ["XLMRobertaModel"], "_name_or_path": folder.name,
        "hidden_size": table.shape[1], "vocab_size": table.shape[0], "max_position_embeddings": MAX_PIECES,
        "pad_token_id": pieces.pad_id(), "bos_token_id": pieces.bos_id(), "eos_token_id": pieces.eos_id(),
        "youju": {"textForm": common.TEXT_FORM, "pooling": "cls", "kind": "contextual" if layers else "static"}}, indent=2)


def composed(texts, number):
    """One of many texts made of two others; test/adapters/transformers-encoder.test.ts makes the same."""
    first, second = texts[number % len(texts)], texts[(number * 7 + 3) % len(texts)]
    return (first[: number % 40] + SEPARATORS[number % len(SEPARATORS)] + second[number % 5:]).upper()


def hash_of(ids):
    """FNV-1a over the ids, each as four bytes."""
    value = 0x811C9DC5
    for number in ids:
        for shift in (0, 8, 16, 24):
            value = ((value ^ (number >> shift & 255)) * 0x01000193) & 0xFFFFFFFF
    return f"{value:08x}"


def write_parity_fixture(path, texts_path, pieces):
    """Form and ids of the texts, and hashes of the ids of COMPOSED texts made of them."""
    texts = json.loads(Path(texts_path).read_text(encoding="utf-8"))

    def ids_of(text):
        return [pieces.bos_id(), *pieces.encode(common.encoder_form(text), out_type=int), pieces.eos_id()]

    cases = [{"text": text, "form": common.encoder_form(text), "ids": ids_of(text)} for text in texts]
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    plain = [text for text in texts if all(ord(letter) < 0x10000 for letter in text)]
    hashes = "".join(hash_of(ids_of(composed(plain, number))) for number in range(COMPOSED))
    path.write_text(f'{{"cases":[\n{lines}\n],\n"composedHashes":"{hashes}"}}\n', encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path, help="the model folder to write")
    parser.add_argument("--name", default="flat", help="the weights WORK/<name>.npz or .pt")
    parser.add_argument("--bits", type=int, choices=(4, 8), default=4, help="of each number of the table")
    parser.add_argument("--fixture", type=Path, help="tokenizer-parity.json to write")
    parser.add_argument("--texts", type=Path, default=Path(__file__).parent / "parity-texts.json")
    args = parser.parse_args()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(args.work / "tokenizer.model"))
    write_model_folder(args.folder, pieces, args.bits, *read_model(args.work, args.name))
    if args.fixture:
        write_parity_fixture(args.fixture, args.texts, pieces)
    for path in sorted(args.folder.rglob("*")):
        if path.is_file():
            print(f"{path.stat().st_size:>10} {path.relative_to(args.folder)}")


if __name__ == "__main__":
    main()
