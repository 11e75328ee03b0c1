from prettytable import PrettyTable, MARKDOWN, from_csv
import io

t = PrettyTable(["City", "Area", "Rain"])
t.add_row(["Adelaide", 1295, 600.5])
t.add_row(["東京", 2194, 1528.8])
t.add_rows([["Hobart", 1357, 619.5], ["Darwin\nNT", 112, 1714.7]])
t.align["City"] = "l"
t.float_format = ".2"
print(t)
print(t.get_string(sortby="Rain", reversesort=True, fields=["City", "Rain"], end=2))
t.set_style(MARKDOWN)
print(t)
print(t.get_csv_string(), t.get_html_string()[:60], t.get_json_string()[:50])
print(from_csv(io.StringIO("a,b\n1,2\n")))
