"""The cost curve as a picture."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["svg.hashsalt"] = "waymark"  # the same figures give the same file
import matplotlib.pyplot as plt  # noqa: E402 - after the backend is chosen

_TARGET = 10.0  # milliseconds
_LINES = {
    "scan_p95_ms": ("no index: every scheme held against the person", "#7a7a7a", ":"),
    "recommend_p95_ms": ("recommended, and the next question", "#1d4f8c", "-"),
    "assess_p95_ms": ("what fits or may fit", "#7fa8d1", "--"),
}


def draw(curves: Mapping[str, list[dict[str, Any]]], path: Path) -> None:
    """A panel for each curve: milliseconds a person against schemes, both as powers of ten, and the target."""
    figure, panels = plt.subplots(1, len(curves), figsize=(11, 4.2), sharey=True)
    for axes, (name, curve) in zip(panels, curves.items(), strict=True):
        for field, (label, colour, style) in _LINES.items():
            points = [(each["schemes"], each[field]) for each in curve]
            axes.loglog(
                *zip(*points, strict=True), style, marker="o", markersize=4, color=colour, label=label
            )
        axes.axhline(_TARGET, color="#b3261e", linewidth=1, label="target, 10 ms")
        axes.set(title=name.replace("_", " "), xlabel="schemes")
        axes.spines[["top", "right"]].set_visible(False)
    panels[0].set_ylabel("ms for one person (95th percentile)")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="lower center", ncols=2, frameon=False)
    figure.tight_layout(rect=(0, 0.12, 1, 1))
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
