import datetime
import arrow

t = arrow.get("2013-05-11T21:23:58.970460+07:00")
print(t, repr(t), t.to("UTC"), t.shift(months=1, days=-3), t.floor("hour"), t.ceil("day"))
print(t.format("YYYY-MM-DD HH:mm:ss ZZ dddd Do W"), t.isocalendar(), t.timestamp(), t.humanize(t.shift(hours=2)))
print(arrow.get("May 11, 2013 3:05 PM", "MMMM D, YYYY h:mm A"), arrow.get(1368303838), arrow.get(2014, 2, 3))
print([str(d) for d in arrow.Arrow.range("month", datetime.datetime(2020, 1, 31), datetime.datetime(2020, 4, 30))])
print(t.span("week"), t.shift(weekday=0), t - arrow.get("2013-05-10T00:00:00+00:00"), t.humanize(t.shift(days=-5), locale="de"))
for bad in ("nope", "2013-13-01"):
    try:
        arrow.get(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(arrow.get("2020-01-01").replace(tzinfo="+02:00"), t.dehumanize("in 3 days"), arrow.get("2020-W05-3", "W"))
