"""Prime numbers by the sieve of Eratosthenes: indexing and storing into a long list."""

LIMIT = 2500000


def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    candidate = 2
    while candidate * candidate < limit:
        if is_prime[candidate]:
            multiple = candidate * candidate
            while multiple < limit:
                is_prime[multiple] = False
                multiple += candidate
        candidate += 1
    return [n for n in range(limit) if is_prime[n]]


def run():
    primes = primes_below(LIMIT)
    return " ".join([str(n) for n in (len(primes), primes[-1], sum(primes) % 1000000007)])


if __name__ == "__main__":
    from rounds import measure

    measure(run)
