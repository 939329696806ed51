"""Stage 7 (last). In: the data folder's MANIFEST.json, WORK/<name>.npz, scores.jsonl, cleaning.json. Out: README.md and LICENSE of the model folder."""
import argparse
import json
from pathlib import Path

import numpy as np

import common

CARD = """---
language: [en, zh]
license: cc-by-sa-4.0
library_name: transformers.js
pipeline_tag: feature-extraction
tags: [sentence-similarity, retrieval, hong-kong]
---

# {model}

A small bilingual text encoder for retrieval over Hong Kong policy documents: English and Chinese, where Traditional (with
Hong Kong forms) and Simplified spellings of a text give exactly the same vector. {width} numbers a vector, {pieces} pieces, {bits} bits a number,
{megabytes} MB; no network, no GPU. It is a *static* encoder: a text's vector is the normalised sum of its pieces' vectors (a piece that
stands c times counts c to the power of {saturation}), so it knows which words occur and what they translate to, but nothing of their order.

## Use

```js
import {{ pipeline, env }} from "@huggingface/transformers";
env.allowRemoteModels = false;
env.localModelPath = "models/";
const embed = await pipeline("feature-extraction", "{model}", {{ dtype: "q8" }});
const vectors = await embed(["How is hydrogen promoted?", "政府如何推動氫能？"], {{ pooling: "cls" }});
```

No prefixes. The graph pools and normalises by itself: its `last_hidden_state` has one row a text, hence `pooling: "cls"`.
`tokenizer.json` holds the text form `{form}` (NFKC, lower case, one-to-one Simplified characters, punctuation to a space, no space beside
Chinese); this project applies the same form in its own code, which is faster, and tests that both give the same pieces.
Longest text: 512 pieces; it was trained on passages of up to 320. A text without a known word has one fixed direction away from all others.

## Scores

Share of questions whose passage comes first, or among the first ten, among all passages of the set; the shipped weights; 95 % bootstrap
intervals over questions. Development halves of public sets that no training text shares a passage with (see below). A handful of settings were
chosen on the same halves, so expect a little less on unseen questions.

| set | questions | R@1 | R@10 |
|---|---|---|---|
{scores}

Vectors cut short and made unit length again (the table is turned at export so that the first numbers say most), R@1 / R@10:

| set | {width} | 256 | 128 |
|---|---|---|---|
{truncated}

In-domain: `eval/in-domain/`, written for this project, policy prose with near misses. XQuAD-dev has 120 paragraphs in each language, DRCD-dev 1 000 in Traditional Chinese. A bigram BM25 reaches R@1 of .92 to .94 inside a
language on the whole sets and about .1 across languages: use this encoder beside a lexical search, not instead of one.

## How it was made

{recipe}

Scripts and commands: `training/` of this repository. Seed {seed}; Python 3.11, PyTorch {torch}, SentencePiece {sentencepiece}, ONNX {onnx} (opset 14).
Minutes of training on two CPU cores: {minutes}.

No training text shares a run of 13 English words or 20 Chinese characters with the benchmark sets or with the project's seed documents:
`training/make_clean.py` dropped {leaks} texts that did and everyday pairs that did are not used, `training/check_leakage.py` shows that none is left.

## Limits

- Bag of pieces: no word order, no negation, no syntax. "A funds B" and "B funds A" are one text to it.
- Rare words, names and numbers are its weak side, across languages above all: what no training pair translates, it cannot match.
- The training text is mostly Taiwan statutes and software or business documentation. Hong Kong wording comes from 300 dictionary terms and
  what is shared; Cantonese comes from some six thousand everyday texts written for it.
- Scores are no probabilities. A cosine says nothing by itself about whether a passage answers a question.
- Biases of the sources (official and corporate language) are in the vectors.

## Licence and attribution

The weights are licensed under CC BY-SA 4.0 (`LICENSE`), because some sources are share-alike. Of the training text, only what was
written for this project is in the repository. Pairs and questions counted after cleaning; "weight" is how often one is drawn against an ordinary one.

| source | licence | what | kept | weight |
|---|---|---|---|---|
{sources}

Share-alike sources: CC-CEDICT (© MDBG and contributors, CC BY-SA 4.0), Wiktionary by way of the Open Multilingual Wordnet (© its contributors, CC BY-SA 3.0, whose
section 4(b) allows a later version), NTREX (© Microsoft, CC BY-SA 4.0), CMRC 2018 (© Joint Laboratory
of HIT and iFLYTEK Research, CC BY-SA 4.0). Attribution sources (CC BY): Microsoft documentation (© Microsoft Corporation, CC BY 4.0), Kubernetes
documentation (© The Kubernetes Authors, CC BY 4.0), React and Vue documentation and their Chinese translations (© their authors, CC BY 4.0), TensorFlow
documentation (© The TensorFlow Authors, CC BY 4.0), Tatoeba sentences (© their authors, CC BY 2.0 FR; tatoeba.org). All were changed: cleaned,
normalised and reduced to weights. Chinese Open Wordnet: © 2013, 2014 Francis Bond and Shan Wang. WordNet 3.0: © 2006 Princeton University; all rights reserved; both notices stand in `LICENSE`.
CedPane by Silas S. Brown is in the public domain (Unlicense).
Taiwan statutes: Ministry of Justice, R.O.C., Open Government Data License 1.0.
"""

RECIPE = """1. **Clean**: texts folded to `{form}`; empty, over-long, one-sided and repeated pairs dropped, boilerplate capped, shared passages dropped.
2. **Tokenizer**: SentencePiece unigram, {pieces} pieces of at most 16 characters, dictionaries and general text repeated in its sample, coverage .9997 with Cantonese and place-name characters required.
3. **Table**: {stepsDone} steps of symmetric InfoNCE with in-batch negatives, batch {batch}, temperatures `{temperatures}`, Adam (.9, .99), learning rate {lr} falling
   linearly after 30 steps of warm-up. Kinds of step: `{mix}`. *parallel*: translations, one side cropped half of the time, 15 % of the batches from
   neighbouring sentences; *dictionary*: terms and short titles; *passage_across*: 3 to 16 pieces in a row of a sentence (in {scatter:.0%} some of 8 to 40 instead) against the
   run of up to seven sentences around it in the other language, {hard:.0%} of the batches with near misses from the same stretch of the document;
   *passage_within*: the same, or head against rest, in one language; *question*: headings, questions and terms against passages and definitions.{extra}
4. **Flattening**: the table is turned to its principal axes, each divided by its standard deviation to the power {flattened}. It lifts the first places by
   four to eight points and costs nothing; a higher power lifts public benchmarks further and the project's own paraphrased questions less.
5. **Everyday words**: the exported table moved by 3600 steps (batch 512, Adam with one second moment a row, rate 0.1 of a row's length falling linearly) of symmetric InfoNCE, half of them over sayings and 24,900 pairs of what people say and what papers
   print, written for this project, half of the kinds above; a piece goes .45 of its way, the less the rarer it is in those texts. Public scores fall by up to six points, in-domain ones rise by fourteen to nineteen.
6. **Export**: {bits}-bit rows with one fp32 scale each; counting, pooling and norm inside the graph."""


DISCLAIMER = """{what} IS PROVIDED "AS IS" AND {who} MAKE NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY
WAY OF EXAMPLE, BUT NOT LIMITATION, {who} MAKE NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY
PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY
PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS."""

LICENCE = f"""The files in this folder are licensed under the Creative Commons Attribution-ShareAlike 4.0 International licence
(CC BY-SA 4.0), https://creativecommons.org/licenses/by-sa/4.0/ ; sources and attribution are in README.md.

Two of the sources ask that their notices stay with what is made of them:

Chinese Open Wordnet. Copyright 2013, 2014 by Francis Bond and Shan Wang. All rights reserved.
{DISCLAIMER.format(what="THIS SOFTWARE AND DATABASE", who="WE")}

WordNet Release 3.0. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
{DISCLAIMER.format(what="THIS SOFTWARE AND DATABASE", who="PRINCETON UNIVERSITY")}
"""


def score_rows(scores):
    for name, cells in scores.items():
        parts = [f"{cells[key][0]:.3f} ({cells[key][1]:.3f} to {cells[key][2]:.3f})" for key in ("R@1", "R@10")]
        yield f"| {name} | {cells['questions']} | {parts[0]} | {parts[1]} |"


def truncated_rows(by_dimensions):
    for name in by_dimensions[None]:
        cells = [" / ".join(f"{by_dimensions[cut][name][key][0]:.3f}" for key in ("R@1", "R@10")) for cut in (None, 256, 128)]
        yield f"| {name} | {' | '.join(cells)} |"


def source_rows(manifest, cleaning):
    for entry in manifest["files"]:
        kept = cleaning["files"].get(entry["file"], {}).get("kept", 0)
        weight = "tokenizer only" if entry["file"].startswith("mono") else common.source_weight(entry["file"])
        commit = f" at {entry['commit'][:10]}" if entry.get("commit") else ""
        yield f"| {entry['source']}{commit} | {entry['licence']} | {entry['domain']} | {kept} | {weight} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="the further data folders that were cleaned with it")
    parser.add_argument("--name", default="flat")
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--scores", type=Path, default=Path(__file__).parent / "scores.jsonl")
    args = parser.parse_args()
    import onnx
    import sentencepiece

    saved = np.load(args.work / f"{args.name}.npz")
    settings, (pieces, width) = json.loads(str(saved["settings"])), saved["table"].shape
    cleaning = json.loads((args.work / "cleaning.json").read_text(encoding="utf-8"))
    extra = ""
    if settings.get("alternative"):
        extra = f" {settings['alternative']:.0%} of the steps read a random cut into pieces."
    if settings.get("drop"):
        extra += f" {settings['drop']:.0%} of the pieces are left out at random."
    by_dimensions = {line["dimensions"]: line["scores"] for line in common.read_jsonl(args.scores)
                     if line["name"] == args.folder.name and line["exported"]}
    files = [entry for data in (args.data, *args.extra)
             for entry in json.loads((data / "MANIFEST.json").read_text(encoding="utf-8"))["files"]]
    values = {**settings, "bits": args.bits, "saturation": common.SATURATION, "form": common.TEXT_FORM, "pieces": pieces, "width": width, "extra": extra,
              "minutes": round(settings["seconds"] / 60)}
    card = CARD.format(
        **values, model=args.folder.name, recipe=RECIPE.format(**values),
        megabytes=round((args.folder / "onnx" / "model_quantized.onnx").stat().st_size / 1e6, 1),
        sentencepiece=sentencepiece.__version__, onnx=onnx.__version__,
        leaks=sum(reasons.get("leak", 0) for reasons in cleaning["files"].values()),
        scores="\n".join(score_rows(by_dimensions[None])), truncated="\n".join(truncated_rows(by_dimensions)),
        sources="\n".join(source_rows({"files": files}, cleaning)),
    )
    (args.folder / "README.md").write_text(card, encoding="utf-8")
    (args.folder / "LICENSE").write_text(LICENCE, encoding="utf-8")


if __name__ == "__main__":
    main()
