"""Planets that attract each other: float attributes of a few objects, read and written."""

import math

STEPS = 36000
DAYS_PER_YEAR = 365.24
SOLAR_MASS = 4.0 * math.pi * math.pi


class Body(object):
    __slots__ = ("x", "y", "z", "vx", "vy", "vz", "mass")

    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx * DAYS_PER_YEAR
        self.vy = vy * DAYS_PER_YEAR
        self.vz = vz * DAYS_PER_YEAR
        self.mass = mass * SOLAR_MASS


def solar_system():
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
        Body(4.84, -1.16, -0.10, 0.00166, 0.00770, -0.00007, 0.000955),
        Body(8.34, 4.12, -0.40, -0.00277, 0.00499, 0.00002, 0.000286),
        Body(12.89, -15.11, -0.22, 0.00296, 0.00238, -0.00003, 0.0000437),
        Body(15.38, -25.92, 0.18, 0.00268, 0.00163, -0.00010, 0.0000515),
    ]
    sun = bodies[0]
    sun.vx = -sum([b.vx * b.mass for b in bodies]) / SOLAR_MASS
    sun.vy = -sum([b.vy * b.mass for b in bodies]) / SOLAR_MASS
    sun.vz = -sum([b.vz * b.mass for b in bodies]) / SOLAR_MASS
    return bodies


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        squared = dx * dx + dy * dy + dz * dz
        magnitude = dt / (squared * math.sqrt(squared))
        pull = b.mass * magnitude
        a.vx -= dx * pull
        a.vy -= dy * pull
        a.vz -= dz * pull
        pull = a.mass * magnitude
        b.vx += dx * pull
        b.vy += dy * pull
        b.vz += dz * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies, pairs):
    total = 0.0
    for body in bodies:
        speed_squared = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz
        total += 0.5 * body.mass * speed_squared
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def run():
    bodies = solar_system()
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
    before = energy(bodies, pairs)
    for _ in range(STEPS):
        advance(bodies, pairs, 0.01)
    return "%.9f %.9f" % (before, energy(bodies, pairs))


if __name__ == "__main__":
    from rounds import measure

    measure(run)
