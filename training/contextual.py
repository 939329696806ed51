"""Shared by stage 4, the scores and the export: the encoder that reads pieces in their context.

A text's vector is the sum of its pieces' static vectors, each weighted by what stands around it, plus a correction read off
a small transformer. Weights begin at one and the correction at nothing, so that training starts at the static score.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import common

GROUP_TOKENS = 12_000  # pieces of one forward pass: texts of near lengths, so that padding is rare


class Layer(nn.Module):
    """Neighbours mixed in channel by channel (the only sense of order), then attention, then a feed-forward part; pre-norm."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.Parameter(torch.zeros(width)), nn.Parameter(torch.zeros(width))
        self.attention_norm, self.inner_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.read = nn.Linear(width, 3 * width)
        self.write = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        for linear in (self.write, self.down):
            nn.init.normal_(linear.weight, std=0.02)
            nn.init.zeros_(linear.bias)

    def forward(self, x, mask, attention_mask):
        x = x * mask
        x = x + self.before * F.pad(x, (0, 0, 1, 0))[:, :-1] + self.after * F.pad(x, (0, 0, 0, 1))[:, 1:]
        texts, length, width = x.shape
        q, k, v = self.read(self.attention_norm(x)).view(texts, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=attention_mask)
        x = x + self.write(mixed.transpose(1, 2).reshape(texts, length, width))
        return x + self.down(F.relu(self.up(self.inner_norm(x))))


class ContextualEncoder(nn.Module):
    def __init__(self, table, layers, width, heads, inner):
        super().__init__()
        self.table = nn.Parameter(torch.as_tensor(table).clone())
        self.shape = {"layers": layers, "width": width, "heads": heads, "inner": inner}
        dimensions = self.table.shape[1]
        self.enter = nn.Linear(dimensions, width)
        nn.init.normal_(self.enter.weight, std=1 / (math.sqrt(dimensions) * self.table.std().item()))
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.last_norm = nn.LayerNorm(width)
        self.weigh = nn.Linear(width, 1)
        self.leave = nn.Linear(width, dimensions, bias=False)
        nn.init.zeros_(self.weigh.weight), nn.init.zeros_(self.weigh.bias), nn.init.zeros_(self.leave.weight)

    def forward(self, ids, lengths):
        """ids [texts, length] with anything after each text's end -> sums [texts, dimensions], not normalised."""
        mask = (torch.arange(ids.shape[1])[None, :] < lengths[:, None]).float()
        static = F.embedding(ids, self.table)
        x = self.enter(static.detach())
        attention_mask = (mask == 1)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask[:, :, None], attention_mask)
        x = self.last_norm(x)
        counts = ((ids[:, :, None] == ids[:, None, :]).float() @ mask[:, :, None]).squeeze(-1).clamp(min=1)
        weight = torch.exp(self.weigh(x).float().squeeze(-1).clamp(-4, 4)) * mask * counts ** (common.SATURATION - 1)
        corrections = (x.float() * mask[:, :, None]).sum(dim=1)
        return torch.bmm(weight[:, None, :], static).squeeze(1) + self.leave(corrections).float()


def groups(lengths, tokens=GROUP_TOKENS):
    """Rows by length, cut into groups of about so many pieces."""
    order = np.argsort(lengths, kind="stable")[::-1]
    first = 0
    while first < len(order):
        count = max(1, tokens // max(1, int(lengths[order[first]])))
        yield order[first:first + count]
        first += count


def pad(ids, offsets, lengths, rows):
    """Flat pieces of some texts as [texts, longest]."""
    padded = np.zeros((len(rows), max(1, int(lengths[rows].max()))), dtype=np.int64)
    for line, row in enumerate(rows):
        padded[line, :lengths[row]] = ids[offsets[row]:offsets[row] + lengths[row]]
    return torch.from_numpy(padded)


def encode_flat(model, ids, offsets):
    """Vectors of the texts of one side of a batch, in their order."""
    lengths = np.diff(np.append(offsets, len(ids)))
    parts, order = [], []
    for rows in groups(lengths):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts.append(model(pad(ids, offsets, lengths, rows), torch.from_numpy(lengths[rows])))
        order.append(rows)
    return torch.cat(parts)[torch.from_numpy(np.argsort(np.concatenate(order)))]


class TorchEncoder:
    """For scores: texts in, unit vectors out, as exact as the training is."""

    def __init__(self, model, pieces):
        self.model, self.pieces = model, pieces

    def encode(self, texts):
        lines = self.pieces.encode([common.encoder_form(text) for text in texts], out_type=int)
        lengths = np.array([len(line) for line in lines])
        flat = np.array([i for line in lines for i in line], dtype=np.int64)
        with torch.no_grad():
            vectors = encode_flat(self.model, flat, np.cumsum(lengths) - lengths)
        return F.normalize(vectors, dim=1).numpy()


def save(path, model, settings):
    torch.save({"state": model.state_dict(), "shape": model.shape, "settings": settings}, path)


def load(path):
    saved = torch.load(path, map_location="cpu")
    model = ContextualEncoder(saved["state"]["table"], **saved["shape"])
    model.load_state_dict(saved["state"])
    return model.eval(), saved["settings"]
