import time

t = time.gmtime(0)
print(t, t.tm_zone, t.tm_gmtoff, t[:3], isinstance(t, tuple), t == tuple(t), time.struct_time.n_fields)
print(time.gmtime(-1), time.gmtime(1e9).tm_year, time.gmtime(1.99).tm_sec)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %U %W %w %a %A %b %B %p %I %y %% %x %X %c", t))
print(time.strftime("%-d|%e|%G-%V|%u|%s|%D|%F|%T|%R|%h|%C|%g|%k|%l|%r|%P|%Q|%", time.gmtime(86400 * 3)))
print(time.asctime((2020, 1, 1, 0, 0, 0, 0, 0, 0)), time.ctime(0), time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)))
print(time.strptime("2020-01-02 03:04", "%Y-%m-%d %H:%M"), time.struct_time(range(9)).tm_yday)
before = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - before >= 0.01, time.sleep(0), time.get_clock_info("monotonic").monotonic)
for bad in (
    "time.sleep(-1)",
    "time.sleep('a')",
    "time.sleep(float('nan'))",
    "time.gmtime(1e30)",
    "time.gmtime('a')",
    "time.mktime((1,))",
    "time.asctime((2020, 13, 1, 0, 0, 0, 0, 0, 0))",
    "time.strftime('%Y', (1, 2))",
    "time.strftime('%Y', 3)",
    "time.struct_time((1, 2))",
    "time.struct_time(range(12))",
    "time.struct_time(3)",
    "time.get_clock_info('x')",
):
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
