"""Stage 1. In: the data folder and the folders never to train on. Out: WORK/pairs.tsv, qp.tsv, mono.txt, cleaning.json.

Folds every text, drops what is empty, too long, one-sided, repeated or shared with a forbidden text. Lines keep their
order and their number in the source, for neighbours are the hard negatives and the passages of later stages.
"""
import argparse
import collections
import json
from multiprocessing import Pool
from pathlib import Path

import common
from common import encoder_form, han_share, read_rows, shares_a_shingle

MAX_ENGLISH, MAX_CHINESE, MAX_PASSAGE = 1600, 800, 2400
MAX_TRANSLATIONS = 4  # of one English text outside the dictionaries, and of one Chinese: more is boilerplate
MAX_SAME_PASSAGE = 4
EMPTY_HEADINGS = {"see also", "next steps", "prerequisites", "additional resources", "overview", "introduction", "feedback",
                  "另请参阅", "后续步骤", "先决条件", "其他资源", "概述", "简介", "总则", "附则", "罚则"}
FORBIDDEN = set()


def clean_pair(row):
    """The folded pair, or the reason why it was dropped."""
    if len(row) != 2:
        return "columns"
    en, zh = encoder_form(row[0]), encoder_form(row[1])
    if not en or not zh:
        return "empty"
    if len(en) > MAX_ENGLISH or len(zh) > MAX_CHINESE:
        return "long"
    if han_share(zh) < 0.3 or han_share(en) > 0.2:
        return "language"
    ratio = len(en) / len(zh)
    if len(zh) > 12 and not 1.0 <= ratio <= 9.0:
        return "length ratio"
    if shares_a_shingle(en, FORBIDDEN) or shares_a_shingle(zh, FORBIDDEN):
        return "leak"
    return en, zh


def clean_question(row):
    if len(row) != 2:
        return "columns"
    question, passage = encoder_form(row[0]), encoder_form(row[1][:MAX_PASSAGE * 2])
    heading = encoder_form(row[0].replace("：", ":").rsplit(":", 1)[-1]).strip()
    if heading in EMPTY_HEADINGS:
        return "empty heading"
    if len(question) < 4 or len(passage) < 40:
        return "short"
    if shares_a_shingle(question, FORBIDDEN) or shares_a_shingle(passage, FORBIDDEN):
        return "leak"
    return question, passage[:MAX_PASSAGE]


def clean_files(pool, paths, clean):
    seen, counts, kept = set(), collections.Counter(), []
    report = {}
    for path in paths:
        reasons = collections.Counter()
        for number, result in enumerate(pool.imap(clean, read_rows(path), chunksize=2000)):
            if isinstance(result, str):
                reasons[result] += 1
                continue
            if result in seen:
                reasons["repeated"] += 1
                continue
            seen.add(result)
            if clean is clean_pair and common.source_name(path.name) not in common.DICTIONARIES:
                counts[result[0]] += 1
                counts[result[1]] += 1
                boilerplate = max(counts[result[0]], counts[result[1]]) > MAX_TRANSLATIONS
            else:
                counts[result[-1]] += 1
                boilerplate = clean is clean_question and counts[result[-1]] > MAX_SAME_PASSAGE
            if boilerplate:
                reasons["boilerplate"] += 1
                continue
            reasons["kept"] += 1
            kept.append((path.name, number, *result))
        report[path.name] = dict(reasons)
        print(path.name, dict(reasons), flush=True)
    return kept, report


def clean_mono(row):
    form = encoder_form(row[0])
    if len(form) < 8:
        return "short"
    return "leak" if shares_a_shingle(form, FORBIDDEN) else (form,)


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write("\t".join(str(cell) for cell in row) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="more data folders of the same form")
    parser.add_argument("--never", type=Path, nargs="+", required=True, help="folders of benchmark sets and seed documents")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    FORBIDDEN.update(common.forbidden_shingles(args.never))
    print(f"{len(FORBIDDEN)} forbidden shingles", flush=True)

    def sources(kind):
        return [path for folder in (args.data, *args.extra) for path in sorted(folder.glob(f"{kind}-*.gz"))]

    with Pool(2) as pool:
        pairs, pair_report = clean_files(pool, sources("pairs"), clean_pair)
        questions, question_report = clean_files(pool, sources("qp"), clean_question)
        mono, mono_report = clean_files(pool, sources("mono"), clean_mono)
    write_rows(args.work / "pairs.tsv", pairs)
    write_rows(args.work / "qp.tsv", questions)
    write_rows(args.work / "mono.txt", [row[2:] for row in mono])
    report = {"textForm": common.TEXT_FORM, "forbiddenShingles": len(FORBIDDEN),
              "files": {**pair_report, **question_report, **mono_report}}
    (args.work / "cleaning.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(questions)} questions, {len(mono)} texts")


if __name__ == "__main__":
    main()
