"""Latitude and longitude to grid metres, and the councils nearest to a point.

Transverse Mercator as in Ordnance Survey, "A guide to coordinate systems in Great Britain", annex C. The
shift between WGS 84 and the national datums is left out: it moves a point by about 100 m, less than the
precision of GeoNames, and a vote among the nearest postcodes decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin, sqrt, tan

from knowledge.areas import all_areas
from knowledge.places.build.sources import Postcode

_CELL = 1000
_VOTES = 15
_FARTHEST_CELLS = 20


@dataclass(frozen=True, slots=True)
class Projection:
    """Semi-axes in metres, scale, true origin in degrees, and its grid coordinates in metres."""

    a: float
    b: float
    scale: float
    latitude: float
    longitude: float
    east: float
    north: float

    def metres(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Grid east and north of a point in degrees."""
        phi, phi0 = radians(latitude), radians(self.latitude)
        squash = 1 - (self.b / self.a) ** 2
        curve = 1 - squash * sin(phi) ** 2
        nu = self.a * self.scale / sqrt(curve)
        eta2 = curve / (1 - squash) - 1
        d, t, c = radians(longitude - self.longitude), tan(phi), cos(phi)
        north = self.north + self._arc(phi, phi0)
        north += nu / 2 * sin(phi) * c * d**2 + nu / 24 * sin(phi) * c**3 * (5 - t**2 + 9 * eta2) * d**4
        east = self.east + nu * c * d + nu / 6 * c**3 * (1 + eta2 - t**2) * d**3
        return east, north

    def _arc(self, phi: float, phi0: float) -> float:
        n = (self.a - self.b) / (self.a + self.b)
        less, more = phi - phi0, phi + phi0
        terms = (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less,
            -(3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more),
            (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more),
            -35 / 24 * n**3 * sin(3 * less) * cos(3 * more),
        )
        return self.b * self.scale * sum(terms)


BRITAIN = Projection(6377563.396, 6356256.909, 0.9996012717, 49, -2, 400000, -100000)
IRELAND = Projection(6377340.189, 6356034.447, 1.000035, 53.5, -8, 200000, 250000)


class NowhereNear(ValueError):
    """A point far from every postcode of its nation."""


class Map:
    """The live postcodes by square kilometre, in each nation."""

    def __init__(self, postcodes: Iterable[Postcode]) -> None:
        self._cells: dict[tuple[str, int, int], list[Postcode]] = defaultdict(list)
        for postcode in postcodes:
            nation = all_areas()[postcode.council].nation
            self._cells[nation, int(postcode.east // _CELL), int(postcode.north // _CELL)].append(postcode)

    def councils(self, nation: str, latitude: float, longitude: float) -> dict[str, float]:
        """The councils with at least a third of the 15 postcodes nearest to a point, and their share of these.

        Raises NowhereNear if there are not so many within 20 km.
        """
        east, north = (IRELAND if nation == "Northern Ireland" else BRITAIN).metres(latitude, longitude)
        for reach in range(1, _FARTHEST_CELLS):
            found = self._around(nation, int(east // _CELL), int(north // _CELL), reach)
            if len(found) >= _VOTES:
                found.sort(key=lambda near: (near.east - east) ** 2 + (near.north - north) ** 2)
                votes = Counter(near.council for near in found[:_VOTES])
                return {council: n / _VOTES for council, n in votes.items() if n >= _VOTES / 3}
        raise NowhereNear(f"{latitude}, {longitude}")

    def _around(self, nation: str, x: int, y: int, reach: int) -> list[Postcode]:
        span = range(-reach, reach + 1)
        return [near for i in span for j in span for near in self._cells.get((nation, x + i, y + j), ())]
