"""Stage 4. In: WORK/pairs.tsv, qp.tsv, tokenizer.model and the static table WORK/<start>.npz. Out: WORK/<name>.pt, and its scores.

The same kinds of step as stage 3, leaning on questions and passages. Averages of the weights over the last steps are what is
kept. Killed and started again with --resume, it goes on from its last checkpoint.
"""
import argparse
import copy
import json
import time
from pathlib import Path

import numpy as np
import sentencepiece
import torch

import common
import contextual
import score
from contrast import contrastive_loss, same_text_pairs, text_keys
from corpus import KINDS, Corpus, read_shares
from train_static import CHECKPOINT_SECONDS, TEMPERATURES, save_checkpoint, settings_of
from workers import prepare_machine, run_workers

MIX = "parallel=.22,dictionary=.06,passage_across=.42,passage_within=.12,question=.18"
WARM_UP = 40


def draw_step(corpus, mix, args, generator):
    kinds, shares = list(mix), np.array(list(mix.values()))
    kind = generator.choice(kinds, p=shares / shares.sum())
    corpus.use_cut(int(generator.random() < args.alternative))
    a, b = KINDS[kind](corpus, args.batch, generator)
    return kind, corpus.pieces_of(a, 0.0, generator), corpus.pieces_of(b, 0.0, generator)


def share_of_rate(step, spent, args):
    """Warm-up, then falling to nothing with the time or the steps spent."""
    done = max(step / args.steps, spent / (60 * args.minutes))
    return min((step + 1) / WARM_UP, max(0.0, 1 - done))


def optimiser_of(model, args):
    rest = [parameter for name, parameter in model.named_parameters() if name != "table"]
    groups = [{"params": rest, "rate": args.lr, "weight_decay": 0.01}]
    if args.table_lr > 0:
        groups.append({"params": [model.table], "rate": args.table_lr, "weight_decay": 0.0})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def train(corpus, model, args):
    """The averaged model, the seconds, and the pairs seen by all workers."""
    average = copy.deepcopy(model).requires_grad_(False)
    checkpoint, state = args.work / f"{args.name}.checkpoint", None
    if args.resume and checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
    model.share_memory()
    average.share_memory()
    counts = torch.zeros(2, dtype=torch.int64).share_memory_()
    counts[0], began = (state["pairs"], time.time() - state["seconds"]) if state else (0, time.time())
    run_workers(args.workers, lambda rank: train_worker(rank, model, average, counts, corpus, args, state, began))
    return average.eval(), time.time() - began, int(counts[0])


def train_worker(rank, model, average, counts, corpus, args, state, began):
    """Steps of its own numbers until the time is up; the first worker also averages, reports and saves."""
    model.table.requires_grad_(args.table_lr > 0)
    optimiser = optimiser_of(model, args)
    if state:
        optimiser.load_state_dict(state["optimiser"])
    mix, temperatures = read_shares(args.mix), read_shares(args.temperatures)
    step, saved, losses = (state["step"] if state else 0) + rank, time.time(), {kind: [] for kind in mix}
    while step < args.steps and time.time() - began < 60 * args.minutes:
        generator = np.random.default_rng([args.seed, 4, step])
        for group in optimiser.param_groups:
            group["lr"] = group["rate"] * share_of_rate(step, time.time() - began, args)
        kind, a, b = draw_step(corpus, mix, args, generator)
        same = same_text_pairs(*(text_keys(torch.from_numpy(ids), torch.from_numpy(offsets)) for ids, offsets in (a, b)))
        loss = contrastive_loss(contextual.encode_flat(model, *a), contextual.encode_flat(model, *b), same, temperatures[kind])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(optimiser.param_groups[0]["params"], 1.0)
        optimiser.step()
        step += args.workers
        counts += torch.tensor([args.batch, len(a[0]) + len(b[0])])
        losses[kind].append(loss.item())
        if rank > 0:
            continue
        with torch.no_grad():
            share = min(args.average, step / (step + 20))
            for mean, parameter in zip(average.parameters(), model.parameters()):
                if parameter.requires_grad:
                    mean.lerp_(parameter, 1 - share)
        if step // args.workers % 10 == 0:
            recent = {k: round(float(np.mean(v[-10:])), 3) for k, v in losses.items() if v}
            print(f"step {step} {time.time() - began:.0f}s {counts.tolist()} {recent}", flush=True)
        if time.time() - saved > CHECKPOINT_SECONDS:
            save_checkpoint(args.work / f"{args.name}.checkpoint", model=model.state_dict(), average=average.state_dict(),
                            optimiser=optimiser.state_dict(), step=step, seconds=time.time() - began, pairs=int(counts[0]))
            saved = time.time()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--start", default="flat", help="name of the static table to start from")
    parser.add_argument("--name", default="contextual")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--inner", type=int, default=512)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--table-lr", type=float, default=0.0, help="of the table below; training it again would undo its flattening")
    parser.add_argument("--average", type=float, default=0.98, help="of the moving average of the weights")
    parser.add_argument("--temperatures", default=TEMPERATURES)
    parser.add_argument("--alternative", type=float, default=0.15, help="share of steps on a random cut into pieces")
    parser.add_argument("--hard", type=float, default=0.5, help="share of passage batches made of near misses")
    parser.add_argument("--scatter", type=float, default=0.3, help="share of questions of scattered pieces")
    parser.add_argument("--mix", default=MIX)
    parser.add_argument("--seed", type=int, default=common.SEED)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--benchmarks", type=Path)
    args = parser.parse_args()
    prepare_machine()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(args.work / "tokenizer.model"))
    corpus = Corpus(args.work, pieces)
    corpus.hard, corpus.scatter = args.hard, args.scatter
    table = np.load(args.work / f"{args.start}.npz")["table"]
    torch.manual_seed(args.seed)
    model = contextual.ContextualEncoder(table, args.layers, args.width, args.heads, args.inner)
    model, seconds, pairs = train(corpus, model, args)
    contextual.save(args.work / f"{args.name}.pt", model, {**settings_of(args, seconds), "pairs": pairs})
    (args.work / f"{args.name}.checkpoint").unlink(missing_ok=True)
    if args.benchmarks:
        print(json.dumps(score.score_all(contextual.TorchEncoder(model, pieces), args.benchmarks), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
