"""Runs the steps of a scope in the process that was forked for it, and describes what became of each."""
import ast
import io
import os
import re
import sys
import threading
import time
import traceback

from tierzero_instrument import Instrument, find_comments

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
            source = instrument(ast.parse(source, page), Instrument(comments, checks.step, above), checks)
        return compile(source, page, "exec", dont_inherit=True)
    except SyntaxError:
        return compile(text, page, "exec", dont_inherit=True)


def instrument(tree, instrumented, checks):
    wanted = set(instrumented.by_end.values())
    tree = ast.fix_missing_locations(instrumented.visit(tree))
    idle = sorted(instrumented.by_end.values())
    checks.report({"step": checks.step, "wanted": sorted(wanted.difference(idle))})
    for line, expected in idle:
        checks.add(line=line, expected=expected, actual="", missing="nothing here has one")
    return tree


def run_program(step, namespace, checks):
    comments = find_comments(step["text"])
    if comments:
        namespace.setdefault("__tierzero__", {})[checks.step] = checks
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
        checks.add(line=example.lineno + 1, expected=expected.rstrip("\n"), actual=actual.rstrip("\n"), equal=equal, subject=example.source.strip())


def describe_error(error, page, first_line):
    kind = type(error)
    line = column = None
    unparsed = isinstance(error, SyntaxError) and error.filename == page
    if unparsed:
        line, column = error.lineno, error.offset
    else:
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == page and number >= first_line:  # a function may be of a sample above
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


def run_step(step, namespace, checks):
    write_files(step["files"])
    text, result = step["text"], {"exit": 0}
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
    return result


thread_errors = []


def keep_thread_error(raised):
    """The interpreter only prints it, and ends as if all were well."""
    threading.__excepthook__(raised)
    if raised.exc_type is not SystemExit:
        thread_errors.append(raised.exc_value)


def blame_thread(result, step):
    """Each error is of one step: those behind it are not to blame."""
    if thread_errors and result["exit"] == 0:
        result["exit"], result["error"] = 1, describe_error(thread_errors[0], step["page"], step["line"])
    thread_errors.clear()
