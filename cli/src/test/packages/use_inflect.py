import inflect

p = inflect.engine()
for word in ("child", "ox", "church", "index", "sheep", "leaf", "mouse", "analysis", "man-of-war", "quiz", "hero"):
    print(word, p.plural(word), p.singular_noun(p.plural(word)), p.a(word))
print(p.number_to_words(1234567), p.number_to_words("3.14"), p.ordinal(42), p.number_to_words(p.ordinal(101)))
print(p.join(["a", "b", "c"]), p.present_participle("run"), p.no("cat", 0), p.plural("was", 2), p.compare("index", "indices"))
print(p.inflect("plural('egg', 3) num(3) plural_verb('is')"), p.a("hour"), p.a("unicorn"), p.number_to_words(21, wantlist=True))
