import io
from tqdm import tqdm, trange
from tqdm.utils import disp_len, FormatReplace, Comparable
from tqdm.std import Bar, EMA

print(tqdm.format_sizeof(1234567), tqdm.format_interval(3725), tqdm.format_num(1234567))
print(tqdm.format_meter(30, 100, 12.5, ncols=60, prefix="p", ascii=True))
print(tqdm.format_meter(5, None, 2, unit="B", unit_scale=True))
out = io.StringIO()
total = 0
for i in tqdm(range(50), file=out, ascii=True, ncols=70, mininterval=0, bar_format="{desc}{n_fmt}/{total_fmt}|{bar}|", desc="d"):
    total += i
print(total, out.getvalue().split("\r")[-1])
bar = tqdm(total=10, file=io.StringIO(), disable=True)
bar.update(3)
bar.close()
print(bar.n, format(Bar(0.4, charset=Bar.ASCII), "10"), disp_len("コx"), EMA(0.5)(2))
