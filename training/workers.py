"""Shared by the training stages: several processes of one thread each work on the same weights, without waiting for one another (Hogwild).

Threads of one process wait for the slowest at each operation, which costs half of the time on a machine with other work;
two processes lose nothing. An update may overwrite a part of another's, which is rare and does no harm.
"""
import ctypes
import multiprocessing
import os
import sys

import torch


def keep_memory():
    """Large buffers come and go at every step: keep them in the process (glibc only), which saves a third of the time."""
    try:
        libc = ctypes.CDLL("libc.so.6")
        libc.mallopt(-4, 0)  # M_MMAP_MAX
        libc.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD
    except OSError:
        pass


def prepare_machine():
    """Before anything else: one thread, for processes are forked later, and no denormal numbers, which are slow."""
    keep_memory()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


def run_workers(count, work):
    """work(rank) in `count` forked processes; what they leave in shared tensors is the result. Exits where one fails."""
    context = multiprocessing.get_context("fork")

    def begin(rank):
        os.setsid()  # a scheduling group of its own: where Linux groups by session, both would share one process's part
        work(rank)

    processes = [context.Process(target=begin, args=(rank,)) for rank in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        sys.exit("a worker failed")
