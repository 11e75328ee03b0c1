"""What a script does with processes that its host grants."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from subprocess import DEVNULL, PIPE, STDOUT, Popen, run


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


# Running to the end.
t(lambda: run(["echo", "hi"], capture_output=True))
t(lambda: run("cat; echo err >&2; exit 3", shell=True, input="text", capture_output=True, text=True))
t(lambda: subprocess.check_output(["sh", "-c", "echo $FOO; pwd"], env={"FOO": "bar"}, cwd="/usr"))
t(lambda: run("echo out; echo err >&2", shell=True, stdout=PIPE, stderr=STDOUT).stdout)
t(lambda: run(["cat"], stdin=DEVNULL, stdout=PIPE))
t(lambda: run(["true"], check=True).returncode)
t(lambda: run(["false"], check=True))
t(lambda: subprocess.getstatusoutput("echo x; false"))
with os.popen("echo popen") as out:
    print(out.read())
t(lambda: os.waitstatus_to_exitcode(os.system("exit 2")))
t(lambda: len(run(["cat"], input=bytes(300000), stdout=PIPE).stdout))

# What cannot be started.
t(lambda: run(["no-such-command"]))
t(lambda: run(["/etc/passwd"]))
t(lambda: run(["true"], cwd="/no-such-directory"))
t(lambda: run(["a\0b"]))
t(lambda: run([1]))
t(lambda: Popen([]))

# Standard streams that are the script's.
print("before", flush=True)
t(lambda: run("echo direct", shell=True).returncode)
t(lambda: os.system("echo system"))
os.environ["OF_SCRIPT"] = "set"
t(lambda: run('echo "$OF_SCRIPT"', shell=True, stdout=PIPE).stdout)

# Files.
with tempfile.TemporaryFile() as f:
    run("echo to file; echo err >&2", shell=True, stdout=f, stderr=f)
    f.write(b"and the script")
    f.seek(0)
    print(f.read())
    f.seek(0)
    print(run(["wc", "-l"], stdin=f, stdout=PIPE).stdout.split())

# Talking to processes.
with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as cat:
    cat.stdin.write("line\n")
    print(cat.stdout.readline(), end="")
    print(cat.poll())
    cat.stdin.close()
    print(cat.wait(), cat.poll())
first = Popen(["echo", "abc"], stdout=PIPE)
second = Popen(["tr", "a-z", "A-Z"], stdin=first.stdout, stdout=PIPE)
first.stdout.close()
print(second.communicate(), first.wait())
ended = Popen(["true"], stdin=PIPE)
ended.wait()
t(lambda: (ended.stdin.write(b"x"), ended.stdin.flush()))
r, w = os.pipe()
run(["echo", "through a pipe"], stdout=w)
os.close(w)
print(os.read(r, 100), os.read(r, 100))

# Signals.
for how in Popen.terminate, Popen.kill, lambda p: p.send_signal(signal.SIGUSR1):
    with Popen(["sleep", "10"]) as p:
        how(p)
        print(p.wait(), p.returncode == p.poll())
with Popen(["sleep", "10"]) as p:
    os.kill(p.pid, 0)
    os.kill(p.pid, signal.SIGTERM)
    pid, status = os.waitpid(p.pid, 0)
    print(pid == p.pid, os.WIFSIGNALED(status), os.WTERMSIG(status))
    t(lambda: os.waitpid(pid, 0))
try:
    run(["sleep", "10"], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e.cmd, e.timeout <= 0.05)

# Threads go on while one waits.
ticks = []
p = Popen(["sh", "-c", "read line; echo $line"], stdin=PIPE, stdout=PIPE)
waiter = threading.Thread(target=lambda: ticks.append(p.stdout.read()))
waiter.start()
time.sleep(0.01)
ticks.append("main goes on")
p.communicate_input = p.stdin.write(b"done\n")
p.stdin.close()
waiter.join()
p.stdout.close()
print(ticks, p.wait())
several = [Popen(["sh", "-c", f"exit {n}"]) for n in range(3)]
print(sorted(os.waitstatus_to_exitcode(os.wait()[1]) for _ in several))
t(os.wait)
