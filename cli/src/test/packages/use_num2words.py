from num2words import num2words

for n in (0, 7, 21, 100, 1234567, -5, 3.25, 10**18):
    print(n, num2words(n), "|", num2words(n, lang="de") if isinstance(n, int) else num2words(n, lang="fr"))
for lang in ("es", "fr", "it", "nl", "pl", "ru", "pt", "dk", "ja", "tr", "uk", "fi"):
    try:
        print(lang, num2words(1999, lang=lang))
    except Exception as e:
        print(lang, type(e).__name__)
print(num2words(42, to="ordinal"), num2words(42, to="ordinal_num"), num2words(1999, to="year"), num2words(12.5, to="currency", currency="EUR"))
try:
    num2words(1, lang="xx")
except NotImplementedError as e:
    print(type(e).__name__)
