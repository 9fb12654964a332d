"""The resident interpreter that runs Python samples: one fork per scope, so that each starts clean and warm.

Reads one request per line (JSON) from standard input, answers one line per request.
"""
import collections, dataclasses, datetime, enum, functools, itertools, math, pathlib, random, string, subprocess  # noqa: E401,F401
import tempfile, textwrap, threading, time, traceback, typing, urllib.parse  # noqa: E401,F401  (warm for every fork)
import atexit
import fcntl
import gc
import json
import os
import resource
import select
import signal
import sys
import types

import tierzero_steps
from tierzero_instrument import Checks
from tierzero_steps import blame_thread, is_session, keep_thread_error, run_step

del sys.modules["tierzero_instrument"], sys.modules["tierzero_steps"]  # samples must not find them
FILE_LIMIT = 64 * 1024 * 1024


def end_program():
    """What the interpreter does when a program is over."""
    if threading.active_count() > 1:
        threading._shutdown()
    if atexit._ncallbacks():
        atexit._run_exitfuncs()


def flush_all():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass  # the sample closed it


# A page that a child writes to for the first time is copied, which costs more than all that it computes there. So what
# can be made ready before the fork is made ready there, and the child runs little code of its own.


def run_child(request, pipe):
    os.setsid()
    HOOKS.restore()
    for file in REQUESTS, ANSWERS, ERRORS:
        os.close(file)
    os.chdir(request["dir"])
    sys.path[0] = request["dir"]
    sys.argv = [request["dir"] + "/sample.py"]
    main = sys.modules["__main__"] = types.ModuleType("__main__")

    def report(value):
        os.write(pipe, (json.dumps(value) + "\n").encode())

    steps = request["steps"]
    for index, step in enumerate(steps):
        result = run_step(step, main.__dict__, Checks(index, report))
        if index == len(steps) - 1:
            end_program()
        blame_thread(result, step)
        flush_all()
        result["out"], result["err"] = os.fstat(1).st_size, os.fstat(2).st_size
        report(result)
    os._exit(0)


class Reports:
    """What a child writes, one line each."""

    def __init__(self, pipe):
        self.pipe = pipe
        self.rest = b""

    def next(self, deadline):
        """Nothing where the child has ended. Raises TimeoutError where it takes too long."""
        while b"\n" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.pipe], [], [], left)[0]:
                raise TimeoutError
            chunk = os.read(self.pipe, 65536)
            if not chunk:
                return None
            self.rest += chunk
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line)


def read_results(steps, reports):
    """Waits for each step's result, for as long as that step may take; answers why it was stopped, where it was."""
    results, values = [], []
    try:
        for step in steps:
            deadline = time.monotonic() + step["timeoutMs"] / 1000
            report = reports.next(deadline)
            while report is not None and "step" in report:
                values.append(report)
                report = reports.next(deadline)
            if report is None:
                break
            results.append(report)
    except TimeoutError:
        return results, values, "time"
    return results, values, None


def collect(request, child, pipe):
    results, values, stopped = read_results(request["steps"], Reports(pipe))
    for kill in (os.killpg, os.kill):
        try:
            kill(child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # it is gone already
    _, raw = os.waitpid(child, 0)
    if len(results) < len(request["steps"]):
        status = None if stopped else os.waitstatus_to_exitcode(raw)
        results.append({"exit": status, "ms": 0, "out": os.fstat(1).st_size, "err": os.fstat(2).st_size})
        if stopped:
            results[-1]["stopped"] = stopped
    before = (0, 0)
    for index, result in enumerate(results):
        end = (result.pop("out"), result.pop("err"))
        if end[0] - before[0] + end[1] - before[1] > request["outputLimit"]:
            result["stopped"] = "output"
        result["stdout"] = read_slice(1, before[0], end[0], request["outputLimit"])
        result["stderr"] = read_slice(2, before[1], end[1], request["outputLimit"])
        before = end
        result["checks"] = find_checks(index, result, values) if values else []
    return results


def find_checks(index, result, values):
    """What was there, and where the step went well, what was expected and never reached."""
    own = [value for value in values if value["step"] == index]
    checks = [value["check"] for value in own if "check" in value]
    if "error" in result or "stopped" in result:
        return checks
    reached = {check["line"] for check in checks}
    missing = [wanted for value in own for wanted in value.get("wanted", []) if wanted[0] not in reached]
    return checks + [{"line": line, "expected": text, "actual": "", "missing": "it was never reached"} for line, text in missing]


def read_slice(file, start, end, limit):
    return os.pread(file, min(end - start, limit), start).decode("utf-8", "replace") if end > start else ""


def fork():
    """Where the limit of a user is what holds, a fork bomb that is just dying can stand in the way for a moment."""
    for _ in range(100):
        try:
            return os.fork()
        except BlockingIOError:
            time.sleep(0.05)
    return os.fork()


environment = dict(os.environ)


def set_environment(wanted):
    """Nothing else changes it here, so that what stays the same costs nothing."""
    global environment
    known, environment = environment, wanted
    zone = known.get("TZ")
    for name in known.keys() - wanted.keys():
        del os.environ[name]
    for name, value in wanted.items():
        if known.get(name) != value:
            os.environ[name] = value
    if wanted.get("TZ") != zone:
        time.tzset()


def serve(request):
    set_environment(request["env"])
    empty_outputs()
    random.seed()
    reader, writer = os.pipe()
    child = fork()
    if child == 0:
        try:
            os.close(reader)
            run_child(request, writer)
        finally:
            os._exit(70)
    os.close(writer)
    try:
        return collect(request, child, reader)
    finally:
        os.close(reader)


class Hooks:
    """
    Those of `threading` and `random` that follow each fork here: they cost a third of it. The one finds again the only
    thread that there is; the other seeds, which is done before the fork. Forks of samples have them as ever.
    """

    def __init__(self):
        marker = lambda: None  # noqa: E731
        os.register_at_fork(after_in_child=marker)
        self.all = next((found for found in gc.get_referrers(marker) if type(found) is list), [])
        self.all[-1:] = []
        own = (threading._after_fork, random._inst.seed)
        self.taken = [hook for hook in self.all if hook in own] if threading.active_count() == 1 else []
        self.all[:] = [hook for hook in self.all if hook not in self.taken]

    def restore(self):
        self.all += self.taken


def open_streams(folder):
    """
    Gives the standard streams to the samples. Their output goes to files without a name, which no other sample finds. The
    server keeps its own streams under the numbers that this answers.
    """
    own = [os.dup(file) for file in range(3)]
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for file in 1, 2:
        with tempfile.TemporaryFile(dir=folder, buffering=0) as nameless:
            os.dup2(nameless.fileno(), file)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", buffering=1, closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", buffering=1, closefd=False)
    return own


def empty_outputs():
    """A sample shares the files with those behind it: whatever it did to them is undone."""
    for file in 1, 2:
        fcntl.fcntl(file, fcntl.F_SETFL, os.O_APPEND)
        os.lseek(file, 0, os.SEEK_SET)
        if os.fstat(file).st_size:
            os.ftruncate(file, 0)


def main():
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    threading.excepthook = keep_thread_error
    gc.freeze()
    with os.fdopen(ANSWERS, "w", encoding="utf-8", closefd=False) as answers:
        for line in os.fdopen(REQUESTS, encoding="utf-8", closefd=False):
            request = json.loads(line)
            if tierzero_steps.doctest is None and any(map(is_session, request["steps"])):
                tierzero_steps.load_doctest()
                gc.freeze()
            answers.write(json.dumps({"id": request["id"], "results": serve(request)}) + "\n")
            answers.flush()


if __name__ == "__main__":
    HOOKS = Hooks()
    REQUESTS, ANSWERS, ERRORS = open_streams(sys.argv[1])
    try:
        main()
    except BaseException:
        os.write(ERRORS, traceback.format_exc().encode())
        raise
