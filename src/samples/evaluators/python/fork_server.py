"""The resident interpreter that runs Python samples: one fork per scope, so that each starts clean and warm.

Reads one request per line (JSON) from standard input, answers one line per request.
"""
import ast
import collections, dataclasses, datetime, enum, functools, itertools, math, pathlib, random, string, subprocess  # noqa: E401,F401
import tempfile, textwrap, threading, time, traceback, typing, urllib.parse  # noqa: E401,F401  (warm for every fork)
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
SCRATCH = sys.argv[1]  # where the output of samples goes; no other server's


def run_program(step, namespace, checks):
    tree = ast.parse(step["text"], step["page"])
    comments = find_comments(step["text"])
    if comments:
        instrument = Instrument(comments)
        tree = ast.fix_missing_locations(instrument.visit(tree))
        for line, text in instrument.by_end.values():
            checks.found.append({"line": line, "expected": text, "actual": "nothing to compare on this line", "equal": False})
    ast.increment_lineno(tree, step["line"] - 1)
    namespace["__tierzero__"] = checks
    exec(compile(tree, step["page"], "exec", dont_inherit=True), namespace)


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


def run_step(step, namespace):
    for file in step["files"]:
        os.makedirs(os.path.dirname(os.path.abspath(file["path"])), exist_ok=True)
        with open(file["path"], "w", encoding="utf-8", newline="") as target:
            target.write(file["text"])
    checks, result = Checks(), {"exit": 0}
    started = time.perf_counter()
    try:
        if is_session(step):
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


def flush_all():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            pass  # the sample closed it


def run_child(request, report, out, err):
    os.setsid()
    for source, target in ((os.open(os.devnull, os.O_RDONLY), 0), (out, 1), (err, 2)):
        os.dup2(source, target)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    zone = os.environ.get("TZ")
    for name in os.environ.keys() - request["env"].keys():
        del os.environ[name]
    for name, value in request["env"].items():
        if os.environ.get(name) != value:  # what is the same costs nothing
            os.environ[name] = value
    if os.environ.get("TZ") != zone:
        time.tzset()
    os.chdir(request["dir"])
    sys.path[0] = request["dir"]
    sys.argv = [os.path.join(request["dir"], "sample.py")]
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", buffering=1, closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", buffering=1, closefd=False)
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    random.seed()
    last = len(request["steps"]) - 1
    for index, step in enumerate(request["steps"]):
        result = run_step(step, main.__dict__)
        if index == last:
            threading._shutdown()
            import atexit

            atexit._run_exitfuncs()
        flush_all()
        result["out"], result["err"] = os.fstat(out).st_size, os.fstat(err).st_size
        os.write(report, (json.dumps(result) + "\n").encode())
    os._exit(0)


def read_slice(file, start, end, limit):
    file.seek(start)
    return file.read(max(0, min(end - start, limit))).decode("utf-8", "replace")


def collect(request, child, pipe, out, err):
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
        results[-1]["out"], results[-1]["err"] = os.fstat(out.fileno()).st_size, os.fstat(err.fileno()).st_size
    for result in results:
        end = (result.pop("out"), result.pop("err"))
        if end[0] - before[0] + end[1] - before[1] > request["outputLimit"]:
            result["stopped"] = "output"
        result["stdout"] = read_slice(out, before[0], end[0], request["outputLimit"])
        result["stderr"] = read_slice(err, before[1], end[1], request["outputLimit"])
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


def serve(request):
    with open(SCRATCH + ".out", "w+b") as out, open(SCRATCH + ".err", "w+b") as err:
        reader, writer = os.pipe()
        child = fork()
        if child == 0:
            try:
                os.close(reader)
                flags = os.O_WRONLY | os.O_APPEND
                run_child(request, writer, os.open(out.name, flags), os.open(err.name, flags))
            finally:
                os._exit(70)
        os.close(writer)
        try:
            return collect(request, child, reader, out, err)
        finally:
            os.close(reader)


def main():
    gc.freeze()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        request = json.loads(line)
        if doctest is None and any(map(is_session, request["steps"])):
            load_doctest()
            gc.freeze()
        answers.write(json.dumps({"id": request["id"], "results": serve(request)}) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
