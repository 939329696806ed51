"""Stage 3b. In: a trained table WORK/<name>.npz. Out: WORK/<out>.npz, the same table turned to its principal axes and each axis divided by a power of its spread.

Contrastive training leaves a few axes that nearly every text shares, and they drown what tells texts apart. Dividing an axis by
its standard deviation to the power POWER evens them out (partial whitening: Mu and Viswanath 2018, Su and others 2021); at power
0 every cosine stays, at 1 all axes of the pieces are alike. It costs a second and no training.
"""
import argparse
import json
from pathlib import Path

import numpy as np

POWER = 0.5


def flattened(table, power):
    """The table by its principal axes, strongest first, flattened; the mean length of its rows stays."""
    spread, axes = np.linalg.eigh(table.T @ table)
    order = np.argsort(spread)[::-1]
    turned = table @ (axes[:, order] * np.maximum(spread[order], 1e-12) ** (-power / 2))
    return (turned * np.linalg.norm(table) / np.linalg.norm(turned)).astype(np.float32)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--name", default="static")
    parser.add_argument("--out", default="flat")
    parser.add_argument("--power", type=float, default=POWER)
    args = parser.parse_args()
    saved = np.load(args.work / f"{args.name}.npz")
    settings = {**json.loads(str(saved["settings"])), "flattened": args.power}
    np.savez(args.work / f"{args.out}.npz", table=flattened(saved["table"], args.power), settings=json.dumps(settings))


if __name__ == "__main__":
    main()
