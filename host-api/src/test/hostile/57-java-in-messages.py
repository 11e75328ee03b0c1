# Java in messages

# ends: finishes
import traceback
for bad in ['int("x")', '[].x', '1 / 0', 'open("/x")', '{}[1]', '"".join(1)']:
    try: eval(bad)
    except Exception:
        text = traceback.format_exc()
        assert 'java' not in text and 'dev.fermata' not in text, text
