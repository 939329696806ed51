"""Stage 3. In: WORK/pairs.tsv, qp.tsv, tokenizer.model. Out: WORK/<name>.npz, a table of one vector a piece, and its scores.

A text's vector is the normalised sum of its pieces' vectors. Symmetric InfoNCE with in-batch negatives; each step draws one
kind of pair (see corpus.py). Killed and started again with --resume, it goes on from its last checkpoint.
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import sentencepiece
import torch

import common
import score
from contrast import contrastive_loss, same_text_pairs, text_keys
from corpus import KINDS, Corpus, read_shares
from workers import prepare_machine, run_workers

MIX = "parallel=.34,dictionary=.18,passage_across=.28,passage_within=.10,question=.10"
# Across languages a soft softmax, for rare words learn from many pairs at once; within one language a sharp one.
TEMPERATURES = "parallel=.07,dictionary=.07,passage_across=.07,passage_within=.04,question=.05"
CHECKPOINT_SECONDS = 180


def to_bag(corpus, side, drop, generator):
    return tuple(torch.from_numpy(part) for part in corpus.bag_of(side, drop, generator))


def sums(table, bag):
    ids, offsets, weights = bag
    return table(ids, offsets, weights)


def draw_step(corpus, mix, args, generator):
    """Kind of step and both sides of its batch; some steps read the random cut into pieces."""
    kinds, shares = list(mix), np.array(list(mix.values()))
    kind = generator.choice(kinds, p=shares / shares.sum())
    corpus.use_cut(int(generator.random() < args.alternative))
    a, b = KINDS[kind](corpus, args.batch, generator)
    return kind, to_bag(corpus, a, args.drop, generator), to_bag(corpus, b, args.drop, generator)


def save_checkpoint(path, **state):
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def train(corpus, pieces, args):
    """The trained table, the seconds that it took and the steps done."""
    torch.manual_seed(args.seed)
    table = torch.nn.EmbeddingBag(pieces.get_piece_size(), args.width, mode="sum")
    torch.nn.init.normal_(table.weight, std=0.1)
    table.share_memory()
    checkpoint, state = args.work / f"{args.name}.checkpoint", None
    if args.resume and checkpoint.exists():
        state = torch.load(checkpoint)
        table.load_state_dict(state["table"])
    spent = state["seconds"] if state else 0.0
    began = time.time() - spent
    done = torch.zeros(args.workers, dtype=torch.int64).share_memory_()
    run_workers(args.workers, lambda rank: train_worker(rank, table, done, corpus, args, state, began))
    checkpoint.unlink(missing_ok=True)
    return table.weight.detach().numpy(), time.time() - began, int(done.max())


def train_worker(rank, table, steps_done, corpus, args, state, began):
    """Every args.workers-th step, on the table that all workers share."""
    optimiser = torch.optim.Adam(table.parameters(), lr=args.lr, betas=(0.9, 0.99))
    if state:
        optimiser.load_state_dict(state["optimiser"])
    mix, temperatures = read_shares(args.mix), read_shares(args.temperatures)
    saved, losses = time.time(), {kind: [] for kind in mix}
    for step in range((state["step"] if state else 0) + rank, args.steps, args.workers):
        done = max(step / args.steps, (time.time() - began) / (60 * args.minutes))
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = args.lr * min((step + 1) / 30, 1 - done)
        kind, bag_a, bag_b = draw_step(corpus, mix, args, np.random.default_rng([args.seed, step]))
        same = same_text_pairs(text_keys(*bag_a[:2]), text_keys(*bag_b[:2]))
        loss = contrastive_loss(sums(table, bag_a), sums(table, bag_b), same, temperatures[kind])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        steps_done[rank] = step + 1
        losses[kind].append(loss.item())
        if rank == 0 and step % 50 < args.workers:
            recent = {k: round(float(np.mean(v[-10:])), 3) for k, v in losses.items() if v}
            print(f"step {step + 1} {time.time() - began:.0f}s {recent}", flush=True)
        if rank == 0 and time.time() - saved > CHECKPOINT_SECONDS:
            save_checkpoint(args.work / f"{args.name}.checkpoint", table=table.state_dict(), optimiser=optimiser.state_dict(),
                            step=step + args.workers, seconds=time.time() - began)
            saved = time.time()


def settings_of(args, seconds):
    return {**{k: str(v) if isinstance(v, Path) else v for k, v in vars(args).items()}, "seconds": round(seconds),
            "torch": str(torch.__version__)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--name", default="static")
    parser.add_argument("--width", type=int, default=768)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--minutes", type=float, default=7, help="the learning rate falls with the steps or the minutes, whichever end first")
    parser.add_argument("--lr", type=float, default=0.03)
    parser.add_argument("--temperatures", default=TEMPERATURES)
    parser.add_argument("--drop", type=float, default=0.0)
    parser.add_argument("--alternative", type=float, default=0.3, help="share of steps on a random cut into pieces")
    parser.add_argument("--hard", type=float, default=0.5, help="share of passage batches made of near misses")
    parser.add_argument("--scatter", type=float, default=0.5, help="share of questions of scattered pieces")
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
    print(f"{len(corpus.flat)} pieces", flush=True)
    weights, seconds, steps = train(corpus, pieces, args)
    for special in (pieces.pad_id(), pieces.bos_id(), pieces.eos_id(), pieces.unk_id()):
        weights[special] = 0
    np.savez(args.work / f"{args.name}.npz", table=weights, settings=json.dumps({**settings_of(args, seconds), "stepsDone": steps}))
    if args.benchmarks:
        encoder = score.TableEncoder(weights, pieces)
        print(json.dumps(score.score_all(encoder, args.benchmarks), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
