"""In: the data folder or WORK, and folders never to train on. Out: which training texts share a passage with them; exit 1 if any.

A passage is shared where 13 English words or 20 Chinese characters in a row are the same in encoder form. Run it on the
data folder to see what cleaning will drop, and on WORK to show that nothing is left.
"""
import argparse
import collections
import sys
from pathlib import Path

import common


def training_texts(folder):
    """(file, form) of every text: the cleaned files are folded already, the sources are not."""
    for name, first in (("pairs.tsv", 2), ("qp.tsv", 2), ("mono.txt", 0)):
        if (folder / name).exists():
            for row in open(folder / name, encoding="utf-8"):
                for form in row.rstrip("\n").split("\t")[first:]:
                    yield name, form
    for path in sorted(folder.glob("*.gz")):
        for row in common.read_rows(path):
            for text in row:
                yield path.name, common.encoder_form(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("training", type=Path, help="WORK or the data folder")
    parser.add_argument("never", type=Path, nargs="+", help="folders of benchmark sets and seed documents")
    args = parser.parse_args()
    forbidden = {folder: common.forbidden_shingles([folder]) for folder in args.never}
    shared, texts = collections.Counter(), 0
    for name, form in training_texts(args.training):
        texts += 1
        for folder, found in forbidden.items():
            if common.shares_a_shingle(form, found):
                shared[(name, folder.name)] += 1
    for folder, found in forbidden.items():
        print(f"{folder.name}: {len(found)} shingles")
    for (name, folder), count in shared.items():
        print(f"{name}: {count} texts share a passage with {folder}")
    print(f"{sum(shared.values())} of {texts} training texts share a passage with a forbidden text")
    sys.exit(1 if shared else 0)


if __name__ == "__main__":
    main()
