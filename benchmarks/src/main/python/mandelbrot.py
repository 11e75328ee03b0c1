"""The Mandelbrot set, counted: float arithmetic in local variables."""

WIDTH = 320
HEIGHT = 220
ITERATIONS = 100


def escape_time(cr, ci):
    zr = 0.0
    zi = 0.0
    for i in range(ITERATIONS):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return ITERATIONS


def run():
    inside = 0
    total = 0
    for y in range(HEIGHT):
        ci = 2.6 * y / HEIGHT - 1.3
        for x in range(WIDTH):
            steps = escape_time(3.0 * x / WIDTH - 2.25, ci)
            total += steps
            if steps == ITERATIONS:
                inside += 1
    return " ".join([str(inside), str(total)])


if __name__ == "__main__":
    from rounds import measure

    measure(run)
