"""Stage 2. In: WORK/pairs.tsv, qp.tsv, mono.txt. Out: WORK/tokenizer.model (SentencePiece unigram over encoder-form-1).

The sample is balanced: half of its characters English and half Chinese, sources by their weights.
"""
import argparse
import random
from pathlib import Path

import sentencepiece

import common

SAMPLE_CHARACTERS = {"en": 36_000_000, "zh": 12_000_000}
# Cantonese and Hong Kong place-name characters that the sample may lack; a missing character has no vector at all.
REQUIRED = "嘅咗喺唔啲嘢冇佢哋嚟咁乜啱嗰噉攞睇諗谂揾搵俾畀嗌啦喇咩嘞喎㖞囉啰嘥攰瞓唞掂咪邊邨涌埗氹圳鰂鲗鱲鴨鸭脷灣湾蠔蚝鑽钻岬屯荃葵筲箕滘莆崗岗磡石硤硖尾"


def sample(work, seed=common.SEED):
    texts = {"en": [], "zh": []}
    generator = random.Random(seed)
    for row in open(work / "pairs.tsv", encoding="utf-8"):
        name, _, en, zh = row.rstrip("\n").split("\t")
        keep = min(1.0, common.source_weight(name))
        if generator.random() < keep:
            texts["en"].append(en)
            texts["zh"].append(zh)
    for row in open(work / "qp.tsv", encoding="utf-8"):
        name, _, _, passage = row.rstrip("\n").split("\t")
        if "cmrc" in name:
            texts["zh"].append(passage)
    for row in open(work / "mono.txt", encoding="utf-8"):
        if generator.random() < 0.4:
            texts["zh"].append(row.rstrip("\n"))
    for language, limit in SAMPLE_CHARACTERS.items():
        generator.shuffle(texts[language])
        total = 0
        for text in texts[language]:
            total += len(text)
            if total > limit:
                break
            yield text
        print(language, total, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--pieces", type=int, default=32000)
    args = parser.parse_args()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=sample(args.work),
        model_prefix=str(args.work / "tokenizer"),
        model_type="unigram",
        vocab_size=args.pieces,
        character_coverage=0.9997,
        required_chars="".join(sorted(set(common.encoder_form(REQUIRED)) - {" "})),
        max_sentencepiece_length=14,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        normalization_rule_name="identity",
        pad_id=0, bos_id=1, eos_id=2, unk_id=3,
        pad_piece="<pad>", bos_piece="<s>", eos_piece="</s>", unk_piece="<unk>",
        max_sentence_length=8192,
        num_threads=2,
        seed_sentencepiece_size=600_000,
        train_extremely_large_corpus=False,
    )


if __name__ == "__main__":
    main()
