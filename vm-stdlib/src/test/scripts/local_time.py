"""Local time follows TZ."""

import os, time, datetime
for tz in ('UTC+0', 'EST+05EDT,M4.1.0,M10.5.0', 'AEST-10AEDT-11,M10.5.0,M3.5.0', 'Europe/Berlin', 'America/New_York', ':Asia/Kolkata', 'EST5EDT', '<+03>-3'):
    os.environ['TZ'] = tz
    time.tzset()
    print(tz, time.tzname, time.timezone, time.altzone, time.daylight)
    for s in (1040774400, 1720000000, 1729989000, 1729992600):
        t = time.localtime(s)
        print('  ', tuple(t), t.tm_zone, t.tm_gmtoff, time.strftime('%c %Z %z', t), time.mktime(t) == s)
    print('  ', datetime.datetime.fromtimestamp(1720000000), datetime.datetime.fromtimestamp(1729989000).astimezone(), time.strftime('%Z', (2020,1,1,0,0,0,0,1,1)), repr(datetime.datetime(2020,1,1)))
del os.environ['TZ']
