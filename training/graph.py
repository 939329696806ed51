"""Shared by the export and the tests. In: a table of vectors and, where there are any, the layers of a contextual encoder. Out: its ONNX graph.

One row a text: `last_hidden_state` of shape [texts, 1, width], of length 1. Table rows take 8 or 4 bits a number, with one fp32
scale each; of two numbers in a byte, the low half is from the left half of the row. Matrices of the layers are int8 with one
scale a column, made fp32 when the session opens, so that a text has the same vector alone and in a batch.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import common

OPSET = 14
LAST_MARK = 2  # <pad>, <s> and </s> are pieces 0 to 2: the layers are trained without them and read past them
WEIGHT_LIMIT = 4.0  # of the logarithm of a piece's weight; contextual.py clamps alike


def quantise_rows(table):
    """int8 rows with one scale each."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
    return np.clip(np.rint(table / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantise_rows_to_4_bits(table):
    """Numbers 1 to 15 (8 is zero), two a byte, with the scale of each row that loses least."""
    largest = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-12)
    best, best_error = largest / 7, np.full((len(table), 1), np.inf)
    for share in np.linspace(0.5, 1.0, 11):
        scale = largest * share / 7
        error = ((np.clip(np.rint(table / scale), -7, 7) * scale - table) ** 2).sum(axis=1, keepdims=True)
        best = np.where(error < best_error, scale, best)
        best_error = np.minimum(error, best_error)
    levels = (np.clip(np.rint(table / best), -7, 7) + 8).astype(np.uint8)
    half = table.shape[1] // 2
    return levels[:, :half] | (levels[:, half:] << 4), best.astype(np.float32)


def restore_rows(rows, scale):
    """What the graph reads from either kind of rows."""
    if rows.dtype == np.int8:
        return rows.astype(np.float32) * scale
    return (np.concatenate([rows & 15, rows >> 4], axis=1).astype(np.float32) - 8) * scale


class Nodes:
    """Collects nodes and constants; every call gives the name of what it computes."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], {}, 0

    def add(self, kind, inputs, **settings):
        self.count += 1
        name = settings.pop("name", f"{kind}_{self.count}")
        inputs = [item if isinstance(item, str) else self.constant(item) for item in inputs]
        self.nodes.append(helper.make_node(kind, inputs, [name], **settings))
        return name

    def constant(self, value):
        self.count += 1
        self.constants[f"constant_{self.count}"] = np.asarray(value)
        return f"constant_{self.count}"

    def matrix(self, weight):
        """weight [inputs, outputs] as int8 with one scale a column."""
        scale = np.maximum(np.abs(weight).max(axis=0, keepdims=True), 1e-12).astype(np.float32) / 127
        rows = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
        return self.add("Mul", [self.add("Cast", [rows], to=TensorProto.FLOAT), scale.astype(np.float32)])

    def linear(self, x, weight, bias=None):
        """weight [outputs, inputs] as torch holds it."""
        product = self.add("MatMul", [x, self.matrix(weight.T)])
        return product if bias is None else self.add("Add", [product, bias])

    def sum(self, x, axis):
        return self.add("ReduceSum", [x, np.array([axis], np.int64)], keepdims=1)

    def norm(self, x, weight, bias):
        centred = self.add("Sub", [x, self.add("ReduceMean", [x], axes=[-1], keepdims=1)])
        variance = self.add("ReduceMean", [self.add("Mul", [centred, centred])], axes=[-1], keepdims=1)
        deviation = self.add("Sqrt", [self.add("Add", [variance, np.float32(1e-5)])])
        return self.add("Add", [self.add("Mul", [self.add("Div", [centred, deviation]), weight]), bias])


def static_vectors(nodes, table, bits):
    """The vectors of the pieces [texts, pieces, width], by whole numbers, and each one's scale [texts, pieces, 1]."""
    rows, scale = quantise_rows(table) if bits == 8 else quantise_rows_to_4_bits(table)
    picked = nodes.add("Cast", [nodes.add("Gather", [rows, "input_ids"], axis=0)], to=TensorProto.FLOAT)
    if bits == 4:
        high = nodes.add("Floor", [nodes.add("Mul", [picked, np.float32(1 / 16)])])
        low = nodes.add("Sub", [picked, nodes.add("Mul", [high, np.float32(16)])])
        picked = nodes.add("Sub", [nodes.add("Concat", [low, high], axis=-1), np.float32(8)])
    return picked, nodes.add("Gather", [scale, "input_ids"], axis=0)


def saturation(nodes, mask):
    """For each piece, c ** (SATURATION - 1) where the text has it c times [texts, pieces, 1]."""
    same = nodes.add("Equal", [nodes.add("Unsqueeze", ["input_ids", np.array([2], np.int64)]),
                               nodes.add("Unsqueeze", ["input_ids", np.array([1], np.int64)])])
    counts = nodes.add("MatMul", [nodes.add("Cast", [same], to=TensorProto.FLOAT), mask])
    return nodes.add("Pow", [nodes.add("Max", [counts, np.float32(1)]), np.float32(common.SATURATION - 1)])


def layer(nodes, x, mask, unseen, weights, heads):
    """contextual.Layer, in ONNX."""
    width = weights["before"].shape[0]
    x = nodes.add("Mul", [x, mask])
    both_ends = nodes.add("Pad", [x, np.array([0, 1, 0, 0, 1, 0], np.int64)])
    previous = nodes.add("Slice", [both_ends, np.array([0]), np.array([-2]), np.array([1])])
    following = nodes.add("Slice", [both_ends, np.array([2]), np.array([2**31 - 1]), np.array([1])])
    x = nodes.add("Add", [x, nodes.add("Mul", [previous, weights["before"]])])
    x = nodes.add("Add", [x, nodes.add("Mul", [following, weights["after"]])])
    read = nodes.linear(nodes.norm(x, weights["attention_norm.weight"], weights["attention_norm.bias"]),
                        weights["read.weight"], weights["read.bias"])
    split = np.array([0, 0, 3 * heads, width // heads], np.int64)
    by_head = nodes.add("Transpose", [nodes.add("Reshape", [read, split])], perm=[0, 2, 1, 3])
    q, k, v = (nodes.add("Slice", [by_head, np.array([i * heads]), np.array([(i + 1) * heads]), np.array([1])]) for i in range(3))
    scores = nodes.add("MatMul", [q, nodes.add("Transpose", [k], perm=[0, 1, 3, 2])])
    scores = nodes.add("Add", [nodes.add("Mul", [scores, np.float32((width // heads) ** -0.5)]), unseen])
    mixed = nodes.add("Transpose", [nodes.add("MatMul", [nodes.add("Softmax", [scores], axis=-1), v])], perm=[0, 2, 1, 3])
    mixed = nodes.add("Reshape", [mixed, np.array([0, 0, width], np.int64)])
    x = nodes.add("Add", [x, nodes.linear(mixed, weights["write.weight"], weights["write.bias"])])
    inner = nodes.norm(x, weights["inner_norm.weight"], weights["inner_norm.bias"])
    inner = nodes.add("Relu", [nodes.linear(inner, weights["up.weight"], weights["up.bias"])])
    return nodes.add("Add", [x, nodes.linear(inner, weights["down.weight"], weights["down.bias"])])


def contextual_parts(nodes, vectors, mask, weights, shape):
    """Logarithm of each piece's weight [texts, pieces, 1], and the correction of the whole [texts, 1, width]."""
    unseen = nodes.add("Mul", [nodes.add("Sub", [mask, np.float32(1)]), np.float32(1e9)])
    unseen = nodes.add("Unsqueeze", [nodes.add("Transpose", [unseen], perm=[0, 2, 1]), np.array([1], np.int64)])
    x = nodes.linear(vectors, weights["enter.weight"], weights["enter.bias"])
    for number in range(shape["layers"]):
        prefix = f"layers.{number}."
        own = {name[len(prefix):]: value for name, value in weights.items() if name.startswith(prefix)}
        x = layer(nodes, x, mask, unseen, own, shape["heads"])
    x = nodes.norm(x, weights["last_norm.weight"], weights["last_norm.bias"])
    logarithm = nodes.linear(x, weights["weigh.weight"], weights["weigh.bias"])
    logarithm = nodes.add("Clip", [logarithm, np.float32(-WEIGHT_LIMIT), np.float32(WEIGHT_LIMIT)])
    return logarithm, nodes.linear(nodes.sum(nodes.add("Mul", [x, mask]), 1), weights["leave.weight"])


def build_graph(table, bits=8, weights=None, shape=None):
    """weights: the state of a ContextualEncoder as numpy arrays, without its table; None for a static encoder."""
    nodes = Nodes()
    vectors, scale = static_vectors(nodes, table, bits)
    mask = nodes.add("Unsqueeze", [nodes.add("Cast", ["attention_mask"], to=TensorProto.FLOAT), np.array([2], np.int64)])
    weight = nodes.add("Mul", [nodes.add("Mul", [scale, mask]), saturation(nodes, mask)])
    if weights:
        read = nodes.add("Cast", [nodes.add("Greater", ["input_ids", np.array(LAST_MARK, np.int64)])], to=TensorProto.FLOAT)
        read = nodes.add("Mul", [mask, nodes.add("Unsqueeze", [read, np.array([2], np.int64)])])
        logarithm, correction = contextual_parts(nodes, nodes.add("Mul", [vectors, scale]), read, weights, shape)
        weight = nodes.add("Mul", [weight, nodes.add("Exp", [logarithm])])
    total = nodes.add("MatMul", [nodes.add("Transpose", [weight], perm=[0, 2, 1]), vectors])
    if weights:
        total = nodes.add("Add", [total, correction])
    squares = nodes.sum(nodes.add("Mul", [total, total]), 2)
    norm = nodes.add("Sqrt", [nodes.add("Max", [squares, np.float32(1e-24)])])
    nodes.add("Div", [total, norm], name="last_hidden_state")
    whole = TensorProto.INT64
    graph = helper.make_graph(
        nodes.nodes, "youju",
        [helper.make_tensor_value_info(name, whole, ["texts", "pieces"]) for name in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["texts", 1, table.shape[1]])],
        [numpy_helper.from_array(value, name) for name, value in nodes.constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="youju-training")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model
