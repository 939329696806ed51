"""Terms, stage 6. In: WORK/pairs.tsv. Out: a folder with terms.tsv.gz: p(Chinese word | English word) and back.

IBM model 1 over the sentence pairs and the dictionary entries, in both directions; an entry is kept where both
directions believe in it. English words stand in their commonest spelling for all spellings of one stem (the reader
stems them again); Chinese words are Simplified, of one to six characters, cut by longest match against the dictionary
and the tokenizer's pieces.
"""
import argparse
import collections
import gzip
import re
import time
from pathlib import Path

import numpy as np

import common

MAX_WORDS = 40  # of a sentence, in either language
MAX_HAN_WORD = 6
ITERATIONS = 5
TOP, MIN_PROBABILITY, MIN_REVERSE = 8, 0.03, 0.003
SOFTWARE_SHARE = 0.5
DICTIONARY_COPIES = {"cedict": 1, "hkterms": 10}
ENGLISH_STOP = set("""a about also am an and any are as at be been being but by can could did do does doing for from had has have
having he her here his how i if in into is it its may me might more most much must my no nor not of on or our shall she should so
some such than that the their them then there these they this those to too under up upon us very was we were what when where
whether which while who whom whose why will with would you your s t herein thereof hereby therein""".split())
CHINESE_STOP = set("的 了 和 与 及 或 之 在 是 有 为 于 对 将 被 把 从 到 由 其 此 该 并 而 但 也 就 都 不 以 所 这 那 个 者 时 中 上 下 内 后 前 等 各 "
                   "一个 这个 您 你 我 他 她 它 我们 你们 他们 可以 可 应 得 如果 如 若 则 因 使 用 请 会 要 能 来 去 说 很 吗 呢 吧 啊 没有 什么".split())

# A piece of the tokenizer with one of these inside is a turn of phrase, not a word.
FUNCTION_CHARACTERS = set("的了和与及或之在是有为于对将被把从到由其此该并而但也就都不以所这那您你我他她它们可应得如若则因请会要能向至各未已均即亦")


def stem(word):
    """A port of src/text/stem.ts, to count the spellings of a word together."""
    if not re.fullmatch(r"[a-z]{4,}", word) or word in {"news", "goods", "customs", "means", "species"}:
        return word
    word = word.replace("ization", "isation")
    if re.search(r"[a-z]{3}ies$", word):
        word = word[:-3] + "y"
    elif re.search(r"[a-z]{3}s$", word) and not re.search(r"[sui]s$", word):
        word = word[:-1]
    for suffix, remainder, written in (
        ("isation", r"[a-z]{3}$", "ise"), ("ied", r"[a-z]{2}$", "y"), ("eed", r"[a-z]$", "eed"),
        ("ing", r"^(?=.*[aeiouy])[a-z]{3,}$", ""), ("ed", r"^(?=.*[aeiouy])[a-z]{3,}$", ""),
        ("ment", r"[a-z]{5}$", ""), ("ly", r"[a-z]{4}[^aioupb]$", ""),
    ):
        rest = word[:-len(suffix)]
        if word.endswith(suffix) and re.search(remainder, rest):
            word = rest + written
            break
    for pattern, written in (
        (r"(?<=[a-z]{3})e$", ""), (r"(?<=[a-z]{2})([b-df-hj-np-tv-z])\1$", r"\1"), (r"(?<=[a-z]{2}[iy])z$", "s"),
        (r"(?<=[a-z]{2})tr$", "ter"), (r"(?<=[a-z]{2})our$", "or"), (r"(?<=[a-z]{2}en)c$", "s"), (r"(?<=[a-z]{2}og)u$", ""),
    ):
        word = re.sub(pattern, written, word)
    return word


def read_pairs(work):
    generator = np.random.default_rng(common.SEED)
    for row in open(work / "pairs.tsv", encoding="utf-8"):
        name, _, en, zh = row.rstrip("\n").split("\t")
        source = common.source_name(name)
        if source in common.DICTIONARIES:
            yield from [(en, zh, True)] * DICTIONARY_COPIES[source]
        elif common.source_weight(name) >= 0.5 or generator.random() < SOFTWARE_SHARE:
            yield en, zh, False


def han_words(work, pairs):
    """Words to cut Chinese by: the dictionary's, and the tokenizer's frequent pieces."""
    words = {zh for en, zh, dictionary in pairs if dictionary and 2 <= len(zh) <= MAX_HAN_WORD}
    for row in open(work / "tokenizer.vocab", encoding="utf-8"):
        piece = row.split("\t")[0]
        if 2 <= len(piece) <= 3 and not FUNCTION_CHARACTERS & set(piece):
            words.add(piece)
    return {word for word in words if re.fullmatch(f"[{common.HAN}]+", word)}


def cut_han(text, words):
    for run in re.findall(f"[{common.HAN}]+", text):
        i = 0
        while i < len(run):
            length = next((n for n in range(min(MAX_HAN_WORD, len(run) - i), 1, -1) if run[i:i + n] in words), 1)
            yield run[i:i + length]
            i += length


class Vocabulary:
    def __init__(self):
        self.numbers, self.words = {}, []

    def number(self, word):
        if word not in self.numbers:
            self.numbers[word] = len(self.words)
            self.words.append(word)
        return self.numbers[word]


def read_sentences(work):
    """Distinct content words of each pair, as numbers, and the commonest spelling of each stem."""
    pairs = list(read_pairs(work))
    words = han_words(work, pairs)
    english, chinese = Vocabulary(), Vocabulary()
    spellings, stems = collections.defaultdict(collections.Counter), {}
    sentences = []
    for en, zh, dictionary in pairs:
        left = set()
        for word in re.findall(r"[a-z][a-z0-9]+", en):
            if word in ENGLISH_STOP:
                continue
            key = stems.get(word) or stems.setdefault(word, stem(word))
            spellings[key][word] += 1
            left.add(english.number(key))
        cut = [zh] if dictionary and len(zh) <= MAX_HAN_WORD else cut_han(zh, words)
        right = {chinese.number(word) for word in cut if word not in CHINESE_STOP}
        if left and right and len(left) <= MAX_WORDS and len(right) <= MAX_WORDS:
            sentences.append((sorted(left), sorted(right)))
    return sentences, english.words, chinese.words, spellings


def link(sentences, english_count):
    """Every English-Chinese word pair inside a sentence pair: its distinct number, and the sentence's two segmentations."""
    codes = np.concatenate([(np.array(z)[:, None] * english_count + np.array(e)[None, :]).ravel() for e, z in sentences])
    distinct, links = np.unique(codes, return_inverse=True)
    return distinct, links.astype(np.int32)


def segments(sentences, given_english):
    """For each link, the number of the word occurrence that it must explain."""
    parts, base = [], 0
    for e, z in sentences:
        if given_english:
            owner = np.repeat(np.arange(len(z)), len(e)) + base
            base += len(z)
        else:
            owner = np.tile(np.arange(len(e)), len(z)) + base
            base += len(e)
        parts.append(owner.astype(np.int32))
    return np.concatenate(parts), base


def model_one(distinct, links, owner, owners, given):
    """Expectation maximisation; `given` is the number of the conditioning word of each distinct link."""
    probability = np.full(len(distinct), 1.0)
    for iteration in range(ITERATIONS):
        weight = probability[links]
        total = np.bincount(owner, weights=weight, minlength=owners)
        expected = np.bincount(links, weights=weight / total[owner], minlength=len(distinct))
        probability = expected / np.bincount(given, weights=expected)[given]
        print(f"iteration {iteration + 1}: {-np.log(total).mean():.4f}", flush=True)
    return probability, expected


def keep(distinct_given, target, probability, reverse, expected, words_given, words_target):
    """The likeliest targets of each word, most probable first."""
    good = np.flatnonzero((probability >= MIN_PROBABILITY) & (reverse >= MIN_REVERSE) & (expected >= 0.5))
    order = good[np.lexsort((-probability[good], distinct_given[good]))]
    table = collections.defaultdict(list)
    for i in order:
        entry = table[words_given[distinct_given[i]]]
        if len(entry) < TOP:
            entry.append((words_target[target[i]], float(probability[i])))
    return table


def write_table(path, tables):
    """One line a word: direction, word, then target and per mille by turns."""
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", compresslevel=9, mtime=0) as out:
        for direction, table in tables.items():
            for word in sorted(table):
                cells = [direction, word]
                for target, probability in table[word]:
                    cells += [target, str(round(probability * 1000))]
                out.write(("\t".join(cells) + "\n").encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    began = time.time()
    sentences, english, chinese, spellings = read_sentences(args.work)
    print(f"{len(sentences)} pairs, {len(english)} stems, {len(chinese)} Chinese words, {time.time() - began:.0f}s", flush=True)
    distinct, links = link(sentences, len(english))
    z, e = np.divmod(distinct, len(english))
    print(f"{len(links)} links, {len(distinct)} distinct, {time.time() - began:.0f}s", flush=True)
    to_chinese, expected_zh = model_one(distinct, links, *segments(sentences, True), e)
    to_english, expected_en = model_one(distinct, links, *segments(sentences, False), z)
    spelling = [max(sorted(spellings[key]), key=spellings[key].get) for key in english]
    tables = {
        "en": keep(e, z, to_chinese, to_english, expected_zh, spelling, chinese),
        "zh": keep(z, e, to_english, to_chinese, expected_en, chinese, spelling),
    }
    args.folder.mkdir(parents=True, exist_ok=True)
    write_table(args.folder / "terms.tsv.gz", tables)
    size = (args.folder / "terms.tsv.gz").stat().st_size
    print(f"{len(tables['en'])} English and {len(tables['zh'])} Chinese words, {size} bytes, {time.time() - began:.0f}s")


if __name__ == "__main__":
    main()
