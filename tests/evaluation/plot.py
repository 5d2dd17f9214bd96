"""The figures as one picture."""

from collections.abc import Mapping
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["svg.hashsalt"] = "waymark"  # the same figures give the same file
import matplotlib.pyplot as plt  # noqa: E402 - after the backend is chosen

_READ, _RUN = "#7fa8d1", "#1d4f8c"


def draw(bars: Mapping[str, tuple[float, float]], targets: Mapping[str, float], path: Path) -> None:
    """Horizontal bars of shares, one pair a name (the half read, the half only run), each with its target as a mark."""
    names = list(bars)[::-1]
    figure, axes = plt.subplots(figsize=(8, 0.62 * len(names) + 1.2))
    for offset, half, colour in ((0.2, 0, _READ), (-0.2, 1, _RUN)):
        widths = [bars[name][half] * 100 for name in names]
        drawn = axes.barh([at + offset for at in range(len(names))], widths, 0.38, color=colour)
        axes.bar_label(drawn, fmt="%.1f", padding=3, fontsize=8)
        drawn.set_label(("developed on", "only ever run")[half])
    marks = [(targets[name] * 100, at) for at, name in enumerate(names) if name in targets]
    axes.scatter(*zip(*marks, strict=True), marker="|", s=420, color="#b3261e", zorder=3, label="target")
    axes.set(yticks=range(len(names)), xlim=(0, 108), xlabel="per cent")
    axes.set_yticklabels(names)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.4, -0.12), ncols=3, frameon=False)
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
    plt.close(figure)
