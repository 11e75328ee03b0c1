import chardet
from chardet.universaldetector import UniversalDetector

samples = {
    "utf-8": "Größe, naïveté, 日本語テキスト".encode("utf-8"),
    "ascii": b"plain text",
    "latin": "Les élèves étudient à l'école; ça va très bien, où êtes-vous? garçon".encode("latin-1") * 3,
    "cyrillic": "Съешь же ещё этих мягких французских булок, да выпей чаю".encode("windows-1251") * 3,
    "bom": "\ufeffx".encode("utf-16"),
    "greek": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία".encode("iso8859-7") * 4,
}
for name, data in samples.items():
    found = chardet.detect(data)
    print(name, found["encoding"], round(found["confidence"], 3), found["language"])
detector = UniversalDetector()
for line in samples["utf-8"].splitlines():
    detector.feed(line)
detector.close()
print(detector.result["encoding"], detector.done)
