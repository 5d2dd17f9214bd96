"""Benchmarks. Each compares with a peer in one run and reports ratios, since machines are shared and noisy."""
