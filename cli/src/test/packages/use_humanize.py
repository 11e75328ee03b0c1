import datetime as dt
import humanize

print(humanize.intcomma(1234567.25), humanize.intword(1.2e9), humanize.apnumber(5), humanize.ordinal(103))
print(humanize.naturalsize(3_000_000), humanize.naturalsize(3_000_000, binary=True), humanize.naturalsize(10, gnu=True))
print(humanize.naturaldelta(dt.timedelta(days=400)), humanize.precisedelta(dt.timedelta(days=2, hours=5, seconds=33.1)))
now = dt.datetime(2024, 1, 10, 12)
print(humanize.naturaltime(dt.timedelta(seconds=30)), humanize.naturaltime(now - dt.timedelta(hours=3), when=now))
print(humanize.fractional(0.3), humanize.scientific(12345.678), humanize.clamp(5, ceil=3), humanize.metric(1500, "V"))
print(humanize.naturaldate(dt.date(1999, 1, 2)))
