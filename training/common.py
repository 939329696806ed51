"""Shared by every stage: the text form, the sources with their weights, and reading of the data folder.

In: raw lines. Out: text in "encoder-form-1", the one form that training, `tokenizer.json` and `src/text/encoder-form.ts` agree on.
"""
import gzip
import hashlib
import json
import re
import unicodedata
from pathlib import Path

SEED = 20231113
TEXT_FORM = "encoder-form-1"
SATURATION = 0.5  # a piece that stands c times in a text counts c ** 0.5 times: more would drown what is said once
TABLE_SATURATION = 0.7  # the same while the table is trained; the lower power above was chosen afterwards, by the scores
ROOT = Path(__file__).resolve().parent.parent
HAN = "㐀-䶿一-鿿豈-﫿\U00020000-\U0003fffd々〇"

# How often a source is drawn, per pair, against an ordinary one. Government language counts most, software
# documentation a third, machine translation least.
SOURCE_WEIGHTS = {
    "twlaw": 1.5, "ms-d365finops": 1.0, "sdg": 4.0, "ntrex": 4.0, "tico19": 4.0, "hkterms": 6.0, "tatoeba-cmn": 1.0,
    "cedict": 1.0, "ms-mscompliance": 1.5, "ms-d365projops": 0.7, "ms-customerinsights": 0.7,
    "cow": 1.0, "wiktionary": 1.0, "cedpane": 0.5, "cmrc2018": 3.0, "wordnet": 0.5,
}
SOFTWARE_WEIGHT = 0.35
MACHINE_TRANSLATED_WEIGHT = 0.15
DICTIONARIES = {"cedict", "hkterms", "cow", "wiktionary", "cedpane"}


def read_character_table():
    source = (ROOT / "src/text/simplified-characters.ts").read_text(encoding="utf-8")
    traditional, simplified = re.findall(r'=\s*"([^"]+)"', source)
    if len(traditional) != len(simplified):
        raise ValueError("the two strings of the character table differ in length")
    return dict(zip(traditional, simplified))


class FoldTable(dict):
    """For str.translate: simplifies, removes marks and format characters, turns what is no letter or digit into a space."""

    def __init__(self):
        super().__init__({ord(a): b for a, b in read_character_table().items()})

    def __missing__(self, code):
        category = unicodedata.category(chr(code))
        if category[0] == "M" or category == "Cf":
            folded = None
        elif category[0] in "LN" or code in (0x2E, 0x2C):
            folded = code
        else:
            folded = " "
        self[code] = folded
        return folded


FOLD = FoldTable()
LONE_MARK = re.compile(r"(?<![0-9])[.,]|[.,](?![0-9])")
SPACES = re.compile(r" +")
SPACE_BESIDE_HAN = re.compile(f"(?<=[{HAN}]) | (?=[{HAN}])")
RUN_AFTER_HAN = re.compile(f"(?<=[{HAN}])(?=[^{HAN}])")
STARTS_HAN = re.compile(f"[{HAN}]")


def encoder_form(text):
    """NFKC, lower case, Simplified; no punctuation but . and , inside numbers; no space beside Han; one before each other word."""
    text = unicodedata.normalize("NFKC", text).lower().translate(FOLD)
    text = SPACES.sub(" ", LONE_MARK.sub(" ", text)).strip(" ")
    text = RUN_AFTER_HAN.sub(" ", SPACE_BESIDE_HAN.sub("", text))
    return text if not text or STARTS_HAN.match(text) else " " + text


def han_share(form):
    """Share of Han among the characters of a folded text."""
    han = len(re.findall(f"[{HAN}]", form))
    return han / max(1, len(form.replace(" ", "")))


def source_name(file_name):
    """pairs-ms-d365finops-zh_CN.tsv.gz -> ms-d365finops"""
    stem = re.sub(r"^(pairs|qp|mono)-", "", file_name).split(".")[0]
    return re.sub(r"-zh_[A-Za-z]+(-mt)?$", "", stem)


def source_weight(file_name):
    if "-mt." in file_name:
        return MACHINE_TRANSLATED_WEIGHT
    return SOURCE_WEIGHTS.get(source_name(file_name), SOFTWARE_WEIGHT)


def read_rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def sha256_of(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


# --- shingles: does a training text share a passage with a text that must not be trained on? ---

ENGLISH_SHINGLE = 13  # words
CHINESE_SHINGLE = 20  # characters: official names alone reach 14


def shingles(form):
    words = re.sub(f"[{HAN}]+", " ", form).split()
    for i in range(len(words) - ENGLISH_SHINGLE + 1):
        yield " ".join(words[i:i + ENGLISH_SHINGLE])
    han = re.sub(f"[^{HAN}]+", "", form)
    for i in range(len(han) - CHINESE_SHINGLE + 1):
        yield han[i:i + CHINESE_SHINGLE]


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)


def forbidden_shingles(folders):
    """Every shingle of every text in the folders: .jsonl by its strings, .txt and .md whole."""
    found = set()
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix == ".jsonl":
                for row in read_jsonl(path):
                    for text in strings_in(row):
                        found.update(shingles(encoder_form(text)))
            elif path.suffix in (".txt", ".md") and path.name != "README.md":
                found.update(shingles(encoder_form(path.read_text(encoding="utf-8"))))
    return found


def shares_a_shingle(form, forbidden):
    return any(shingle in forbidden for shingle in shingles(form))
