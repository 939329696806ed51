"""Stage 0 (extra dictionaries). In: clones of open lexicons. Out: EXTRA/pairs-*.tsv.gz, qp-*.tsv.gz and MANIFEST.json in the data folder's form.

Statutes and software hardly name animals, towns or feelings; wordnets do. English words come from WordNet's own files, for the
Chinese Open Wordnet numbers its entries as WordNet 3.0 does.
"""
import argparse
import collections
import gzip
import json
import re
import subprocess
from pathlib import Path

import common

MOST_LEMMAS = 4  # of a synset in one language: the first are the usual ones
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


def read_wordnet(folder):
    """Synset -> (lemmas, definition), from the data.* files of WordNet 3.0."""
    synsets = {}
    for part, letter in PARTS.items():
        for line in open(folder / f"data.{part}", encoding="utf-8"):
            if line.startswith("  "):
                continue
            fields, _, gloss = line.partition("|")
            fields = fields.split(" ")
            lemmas = [re.sub(r"\(\w+\)$", "", fields[4 + 2 * i]).replace("_", " ") for i in range(int(fields[3], 16))]
            definition = gloss.split('; "')[0].strip()
            synsets[f"{fields[0]}-{letter}"] = (lemmas[:MOST_LEMMAS], definition)
    return synsets


def show(clone, path):
    return subprocess.run(["git", "-C", str(clone), "show", f"HEAD:{path}"], check=True, capture_output=True).stdout.decode("utf-8")


def commit(clone):
    return subprocess.run(["git", "-C", str(clone), "rev-parse", "HEAD"], check=True, capture_output=True).stdout.decode().strip()


def chinese_lemmas(text):
    """Synset -> Chinese lemmas of an Open Multilingual Wordnet table."""
    found = collections.defaultdict(list)
    for line in text.splitlines():
        cells = line.split("\t")
        if len(cells) == 3 and cells[1].endswith("lemma") and common.han_share(common.encoder_form(cells[2])) > 0.5:
            found[cells[0].replace("-s", "-a")].append(cells[2].replace("+", "").strip())
    return found


def synset_pairs(lemmas, synsets):
    for synset, chinese in lemmas.items():
        for word in synsets.get(synset, ([], ""))[0]:
            for translation in chinese[:MOST_LEMMAS]:
                yield word, translation


def synset_definitions(lemmas, synsets):
    """All Chinese words of a synset as the question, its English words and definition as the passage."""
    for synset, chinese in lemmas.items():
        words, definition = synsets.get(synset, ([], ""))
        if len(definition) > 30:
            yield "，".join(chinese[:MOST_LEMMAS]), definition
            yield "，".join(chinese[:MOST_LEMMAS]), f"{', '.join(words)}: {definition}"


def english_definitions(synsets):
    for words, definition in synsets.values():
        if len(definition) > 40:
            yield ", ".join(words), definition


def cedpane_pairs(text):
    for line in text.splitlines():
        chinese, _, english = line.partition("\t")
        for gloss in english.strip().split("/")[:MOST_LEMMAS]:
            if chinese and gloss:
                yield gloss, chinese


def write(folder, name, rows, **facts):
    rows = list(dict.fromkeys(rows))
    with gzip.open(folder / name, "wt", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{a}\t{b}\n" for a, b in rows)
    print(name, len(rows), flush=True)
    return {"file": name, "count": len(rows), "sha256": common.sha256_of(folder / name), **facts}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("extra", type=Path, help="the folder to write")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="Debian's wordnet-base (WordNet 3.0)")
    parser.add_argument("--omw", type=Path, required=True, help="clone of omwn/omw-data")
    parser.add_argument("--cedpane", type=Path, required=True, help="clone of ssb22/CedPane")
    args = parser.parse_args()
    args.extra.mkdir(parents=True, exist_ok=True)
    synsets = read_wordnet(args.wordnet)
    cow = chinese_lemmas(show(args.omw, "wns/cow/wn-data-cmn.tab"))
    wiktionary = chinese_lemmas(show(args.omw, "wns/wikt/wn-wikt-cmn.tab"))
    open_wordnet = {"source": "omwn/omw-data (Chinese Open Wordnet) with WordNet 3.0", "commit": commit(args.omw),
                    "licence": "COW licence and WordNet licence (permissive, with notice)"}
    files = [
        write(args.extra, "pairs-cow.tsv.gz", synset_pairs(cow, synsets), domain="dictionary terms", **open_wordnet),
        write(args.extra, "qp-cow.tsv.gz", synset_definitions(cow, synsets), domain="definitions", **open_wordnet),
        write(args.extra, "qp-wordnet.tsv.gz", english_definitions(synsets), source="WordNet 3.0 (Princeton University)",
              commit="", licence="WordNet licence (permissive, with notice)", domain="definitions"),
        write(args.extra, "pairs-wiktionary.tsv.gz", synset_pairs(wiktionary, synsets), domain="dictionary terms",
              source="omwn/omw-data (from Wiktionary)", commit=commit(args.omw), licence="CC BY-SA 3.0"),
        write(args.extra, "pairs-cedpane.tsv.gz", cedpane_pairs(show(args.cedpane, "PD-English-Definitions.tsv")),
              domain="dictionary terms", source="ssb22/CedPane, PD-English-Definitions", commit=commit(args.cedpane),
              licence="public domain (Unlicense)"),
    ]
    (args.extra / "MANIFEST.json").write_text(json.dumps({"files": files}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
