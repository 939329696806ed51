"""Shared by the training stages. In: two sides of a batch of vectors. Out: the symmetric contrastive loss, with its gradient worked out at once.

Two bfloat16 products and one exponential a pair of texts: about three times faster on a CPU than two cross-entropies, whose
time is memory. Cosines are at most 1, so exp((s - 1) / temperature) needs no search for a maximum.
"""
import torch
import torch.nn.functional as F

ROWS = 512  # as many rows of scores as the cache holds


def text_keys(ids, offsets):
    """A number for each text by its pieces: equal texts are no negatives of each other."""
    mixed = (ids * 2654435761 + 12345) % 2147483647
    owner = torch.searchsorted(offsets, torch.arange(len(ids)), right=True) - 1
    return torch.zeros(len(offsets), dtype=torch.int64).index_add_(0, owner, mixed)



def same_text_pairs(key_a, key_b):
    """Row and column of each pair off the diagonal that has the same text on either side."""
    rows, columns = [], []
    for keys in (key_a, key_b):
        _, group, counts = torch.unique(keys, return_inverse=True, return_counts=True)
        for number in torch.nonzero(counts > 1).flatten().tolist():
            members = torch.nonzero(group == number).flatten()
            grid = torch.cartesian_prod(members, members)
            grid = grid[grid[:, 0] != grid[:, 1]]
            rows.append(grid[:, 0])
            columns.append(grid[:, 1])
    if not rows:
        return None
    return torch.cat(rows), torch.cat(columns)


class SymmetricContrast(torch.autograd.Function):
    """Mean over both directions of -log softmax(cosine / temperature) at the right partner; inputs of length 1."""

    @staticmethod
    def forward(ctx, a, b, same, temperature):
        count = len(a)
        a16, b16 = a.bfloat16(), b.bfloat16()
        weights = torch.empty(count, len(b), dtype=torch.bfloat16)
        row_sums, column_sums = torch.empty(count), torch.zeros(len(b))
        right = (a * b).sum(dim=1)
        masked = torch.zeros(count, len(b), dtype=torch.bool) if same else None
        if same:
            masked[same[0], same[1]] = True
        for first in range(0, count, ROWS):
            part = slice(first, first + ROWS)
            block = (a16[part] @ b16.T).float().sub_(1).div_(temperature).exp_()
            if same:
                block.masked_fill_(masked[part], 0.0)
            row_sums[part] = block.sum(dim=1)
            column_sums += block.sum(dim=0)
            weights[part] = block
        loss = ((row_sums.log() + column_sums.log()) / 2 - (right - 1) / temperature).mean()
        scale = 1 / (2 * count * temperature)
        for first in range(0, count, ROWS):
            part = slice(first, first + ROWS)
            weights[part] = weights[part].float().mul_((1 / row_sums[part])[:, None] + (1 / column_sums)[None, :]).mul_(scale)
        ctx.save_for_backward((weights @ b16).float().sub_(b, alpha=2 * scale), (weights.T @ a16).float().sub_(a, alpha=2 * scale))
        return loss

    @staticmethod
    def backward(ctx, gradient):
        for_a, for_b = ctx.saved_tensors
        return gradient * for_a, gradient * for_b, None, None


def contrastive_loss(a, b, same, temperature):
    return SymmetricContrast.apply(F.normalize(a, dim=1), F.normalize(b, dim=1), same, temperature)
