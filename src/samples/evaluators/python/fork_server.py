"""The resident interpreter that runs Python samples: one fork per scope, so that each starts clean and warm.

Reads one request per line (JSON) from standard input, answers one line per request.
"""
import ast
import collections, dataclasses, datetime, enum, functools, itertools, math, pathlib, random, string, subprocess  # noqa: E401,F401
import tempfile, textwrap, threading, time, traceback, typing, urllib.parse  # noqa: E401,F401  (warm for every fork)
import atexit
import fcntl
import gc
import io
import json
import os
import re
import resource
import select
import signal
import sys
import types

from tierzero_instrument import Checks, Instrument, find_comments

del sys.modules["tierzero_instrument"]  # samples must not find it
FILE_LIMIT = 64 * 1024 * 1024
doctest = None  # until it is needed


def compile_step(step, comments, checks):
    """
    Empty lines stand for what is above the sample, so that its lines are those of the page. What is said of one that does
    not compile speaks of the sample alone.
    """
    text, page, above = step["text"], step["page"], step["line"] - 1
    source = "\n" * above + text
    try:
        if comments:
            instrument = Instrument(comments, above)
            source = ast.fix_missing_locations(instrument.visit(ast.parse(source, page)))
            for line, expected in instrument.by_end.values():
                checks.found.append({"line": line, "expected": expected, "actual": "nothing to compare on this line", "equal": False})
        return compile(source, page, "exec", dont_inherit=True)
    except SyntaxError:
        return compile(text, page, "exec", dont_inherit=True)


def run_program(step, namespace, checks):
    comments = find_comments(step["text"])
    if comments:
        namespace["__tierzero__"] = checks
    exec(compile_step(step, comments, checks), namespace)


def load_doctest():
    """Half as large as all else together: it is loaded, once, where a page has a session."""
    global doctest
    import doctest


def run_session(step, namespace, checks):
    """A `>>>` session: each result is compared as doctest does, `...` standing for any text."""
    checker = doctest.OutputChecker()
    for example in doctest.DocTestParser().get_examples(step["text"], step["page"]):
        flags = doctest.ELLIPSIS
        for flag, on in example.options.items():
            flags = flags | flag if on else flags & ~flag
        if flags & doctest.SKIP:
            continue
        captured, sys.stdout = io.StringIO(), None
        sys.stdout, raised = captured, None
        try:
            exec(compile("\n" * (step["line"] - 1 + example.lineno) + example.source, step["page"], "single", dont_inherit=True), namespace)
        except Exception:
            raised = traceback.format_exception_only(*sys.exc_info()[:2])[-1]
        finally:
            sys.stdout = sys.__stdout__
        got = captured.getvalue()
        sys.stdout.write(got)
        if raised is not None:
            want, actual = example.exc_msg, raised
            equal = want is not None and checker.check_output(want, raised, flags)
            if want is None:  # the page shows a value
                want, actual = example.want, "Traceback (most recent call last):\n  ...\n" + raised
            expected = want
        else:
            equal, expected, actual = checker.check_output(example.want, got, flags), example.want, got
        checks.found.append({"line": example.lineno + 1, "expected": expected.rstrip("\n"), "actual": actual.rstrip("\n"), "equal": equal, "subject": example.source.strip()})


def describe_error(error, page, first_line):
    kind = type(error)
    line = column = None
    unparsed = isinstance(error, SyntaxError) and error.filename == page
    if unparsed:
        line, column = error.lineno, error.offset
    else:
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == page:
                line = number - first_line + 1
    described = {"name": kind.__name__, "message": error.msg if isinstance(error, SyntaxError) else str(error)}
    if getattr(error, "errno", None) is not None:
        described["code"] = str(error.errno)
    return {**described, **({"unparsed": True} if unparsed else {}), **({"line": line} if line else {}), **({"column": column} if column else {})}


def is_session(step):
    return re.search(r"^[ \t]*>>> ", step["text"], re.M) is not None


def write_files(files):
    for file in files:
        os.makedirs(os.path.dirname(os.path.abspath(file["path"])), exist_ok=True)
        with open(file["path"], "w", encoding="utf-8", newline="") as target:
            target.write(file["text"])


def run_step(step, namespace):
    write_files(step["files"])
    text, checks, result = step["text"], Checks(), {"exit": 0}
    started = time.perf_counter()
    try:
        if ">>> " in text and is_session(step):
            run_session(step, namespace, checks)
        else:
            run_program(step, namespace, checks)
    except SystemExit as stop:
        code = stop.code
        result["exit"] = 0 if code is None else code if isinstance(code, int) else 1
        if isinstance(code, str):
            sys.stderr.write(code + "\n")
    except BaseException as error:
        result["exit"], result["error"] = 1, describe_error(error, step["page"], step["line"])
        sys.stderr.write("".join(traceback.format_exception_only(type(error), error)))
    result["ms"] = (time.perf_counter() - started) * 1000
    result["checks"] = checks.found
    return result


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


def run_child(request, report):
    os.setsid()
    HOOKS.restore()
    for file in REQUESTS, ANSWERS, ERRORS:
        os.close(file)
    os.chdir(request["dir"])
    sys.path[0] = request["dir"]
    sys.argv = [request["dir"] + "/sample.py"]
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    steps = request["steps"]
    left = len(steps)
    for step in steps:
        result = run_step(step, main.__dict__)
        left -= 1
        if left == 0:
            end_program()
        flush_all()
        result["out"], result["err"] = os.fstat(1).st_size, os.fstat(2).st_size
        os.write(report, (json.dumps(result) + "\n").encode())
    os._exit(0)


def read_slice(file, start, end, limit):
    return os.pread(file, min(end - start, limit), start).decode("utf-8", "replace") if end > start else ""


def collect(request, child, pipe):
    """Waits for each step's result, for as long as that step may take."""
    results, pending, before = [], b"", (0, 0)
    status, stopped = None, None
    for step in request["steps"]:
        deadline = time.monotonic() + step["timeoutMs"] / 1000
        while b"\n" not in pending:
            ready, _, _ = select.select([pipe], [], [], max(0, deadline - time.monotonic()))
            chunk = os.read(pipe, 65536) if ready else b""
            if not ready:
                stopped = "time"
            if not chunk:
                break
            pending += chunk
        if b"\n" not in pending:
            break
        line, pending = pending.split(b"\n", 1)
        results.append(json.loads(line))
    for kill in (os.killpg, os.kill):
        try:
            kill(child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # it is gone already
    _, raw = os.waitpid(child, 0)
    if len(results) < len(request["steps"]):
        status = os.waitstatus_to_exitcode(raw)
        results.append({"exit": None if stopped else status, "checks": [], "ms": 0, **({"stopped": stopped} if stopped else {})})
        results[-1]["out"], results[-1]["err"] = os.fstat(1).st_size, os.fstat(2).st_size
    for result in results:
        end = (result.pop("out"), result.pop("err"))
        if end[0] - before[0] + end[1] - before[1] > request["outputLimit"]:
            result["stopped"] = "output"
        result["stdout"] = read_slice(1, before[0], end[0], request["outputLimit"])
        result["stderr"] = read_slice(2, before[1], end[1], request["outputLimit"])
        before = end
    return results


def fork():
    """Where the limit of a user is what holds, a fork bomb that is just dying can stand in the way for a moment."""
    for _ in range(100):
        try:
            return os.fork()
        except BlockingIOError:
            time.sleep(0.05)
    return os.fork()


def set_environment(wanted):
    zone = os.environ.get("TZ")
    for name in os.environ.keys() - wanted.keys():
        del os.environ[name]
    for name, value in wanted.items():
        if os.environ.get(name) != value:  # what is the same costs nothing
            os.environ[name] = value
    if os.environ.get("TZ") != zone:
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
    for file in 1, 2:
        fcntl.fcntl(file, fcntl.F_SETFL, os.O_APPEND)  # a sample may have changed it
        if os.fstat(file).st_size:
            os.ftruncate(file, 0)


def main():
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.freeze()
    with os.fdopen(ANSWERS, "w", encoding="utf-8", closefd=False) as answers:
        for line in os.fdopen(REQUESTS, encoding="utf-8", closefd=False):
            request = json.loads(line)
            if doctest is None and any(map(is_session, request["steps"])):
                load_doctest()
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
