import io
import colorama
from colorama import Fore, Back, Style, ansi
from colorama.ansitowin32 import AnsiToWin32, StreamWrapper

print(repr(Fore.RED + Back.GREEN + Style.BRIGHT + "x" + Style.RESET_ALL), repr(ansi.Cursor.POS(3, 4)), repr(ansi.clear_screen()))
out = io.StringIO()
wrapped = AnsiToWin32(out, convert=False, strip=True)
wrapped.write(Fore.RED + "plain" + Style.RESET_ALL + "!")
print(repr(out.getvalue()))
colorama.init(strip=True)
print(Fore.BLUE + "stripped" + Style.RESET_ALL)
colorama.deinit()
with colorama.colorama_text():
    pass
print(sorted(k for k in vars(Fore))[:3])
