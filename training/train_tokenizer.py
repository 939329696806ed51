"""Stage 2. In: WORK/pairs.tsv, qp.tsv, mono.txt. Out: WORK/tokenizer.model (SentencePiece unigram over encoder-form-1).

The sample is balanced: half of its characters English and half Chinese, sources by their weights.
"""
import argparse
import random
from pathlib import Path

import sentencepiece

import common

SAMPLE_CHARACTERS = {"en": 26_000_000, "zh": 11_000_000}
# How often a text of a source enters the sample, English and Chinese.
SAMPLE_WEIGHTS = {"twlaw": (0.4, 0.4), "cedict": (1, 6), "cow": (2, 4), "wiktionary": (2, 4), "cedpane": (1, 4), "hkterms": (20, 20),
                  "tatoeba-cmn": (3, 3), "ntrex": (5, 5), "tico19": (4, 4), "sdg": (4, 4), "ms-d365finops": (0.3, 0.3)}
# Cantonese and Hong Kong place-name characters that the sample may lack; a missing character has no vector at all.
REQUIRED = "嘅咗喺唔啲嘢冇佢哋嚟咁乜啱嗰噉攞睇諗谂揾搵俾畀嗌啦喇咩嘞喎㖞囉啰嘥攰瞓唞掂咪邊邨涌埗氹圳鰂鲗鱲鴨鸭脷灣湾蠔蚝鑽钻岬屯荃葵筲箕滘莆崗岗磡石硤硖尾"


def sample(work, seed=common.SEED):
    """Texts drawn by weight: statutes and software would fill the vocabulary, so general text and dictionaries are repeated."""
    texts = {"en": [], "zh": []}
    generator = random.Random(seed)

    def times(weight):
        return int(weight) + (generator.random() < weight % 1)

    for row in open(work / "pairs.tsv", encoding="utf-8"):
        name, _, en, zh = row.rstrip("\n").split("\t")
        source = common.source_name(name)
        texts["en"].extend([en] * times(SAMPLE_WEIGHTS.get(source, (0.4, 0.4))[0]))
        texts["zh"].extend([zh] * times(SAMPLE_WEIGHTS.get(source, (0.4, 0.4))[1]))
    for row in open(work / "qp.tsv", encoding="utf-8"):
        name, _, question, passage = row.rstrip("\n").split("\t")
        if "cmrc" in name:
            texts["zh"].extend([passage, question] * 2)
        elif "wordnet" in name:
            texts["en"].extend([question, passage] * 2)
    for row in open(work / "mono.txt", encoding="utf-8"):
        if generator.random() < 0.2:
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
    parser.add_argument("--pieces", type=int, default=48000)
    args = parser.parse_args()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=sample(args.work),
        model_prefix=str(args.work / "tokenizer"),
        model_type="unigram",
        vocab_size=args.pieces,
        character_coverage=0.9997,
        required_chars="".join(sorted(set(common.encoder_form(REQUIRED)) - {" "})),
        max_sentencepiece_length=16,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        normalization_rule_name="identity",
        pad_id=0, bos_id=1, eos_id=2, unk_id=3,
        pad_piece="<pad>", bos_piece="<s>", eos_piece="</s>", unk_piece="<unk>",
        max_sentence_length=8192,
        num_threads=2,
        seed_sentencepiece_size=500_000,
        train_extremely_large_corpus=False,
    )


if __name__ == "__main__":
    main()
