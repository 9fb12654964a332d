"""Inline expectations of Python samples: `# => value` and `#> printed`, turned into calls that report values."""
import ast
import io
import re
import tokenize


#: Values that one step may report: a loop without end must not fill the memory.
CHECK_LIMIT = 1000


class Checks:
    """
    Reports what the inline comments of a step expect and what was there, at once: whatever a sample does afterwards, what
    was reached is known.
    """

    def __init__(self, step, report):
        self.step = step
        self.report = report
        self.known = set()

    def add(self, **check):
        key = (check["line"], check["expected"], check["actual"])
        if key in self.known or len(self.known) >= CHECK_LIMIT:
            return
        self.known.add(key)
        self.report({"step": self.step, "check": check})

    def value(self, line, expected, actual, namespace):
        self.add(line=line, expected=expected, actual=repr(actual), equal=agrees(expected, actual, namespace))
        return actual

    def printed(self, line, expected, *args, **kwargs):
        text = io.StringIO()
        print(*args, **{**kwargs, "file": text})
        print(*args, **kwargs)
        actual = text.getvalue().rstrip("\n")
        self.add(line=line, expected=expected, actual=actual, equal=squeeze(actual) == squeeze(expected))


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


MIXED = [{bool, number} for number in (int, float, complex)]


def is_literal(text):
    """Whether a text stands for a value that is no text."""
    try:
        return isinstance(ast.literal_eval(text), (int, float, complex, type(None)))
    except Exception:
        return False


def agrees(expected, actual, namespace):
    if squeeze(repr(actual)) == squeeze(expected):
        return True
    if isinstance(actual, str) and actual == expected and not is_literal(expected):
        return True
    try:
        meant = eval(expected, dict(namespace))
        if {type(meant), type(actual)} in MIXED:  # 1 == True, which no page means
            return False
        return bool(meant == actual)
    except Exception:  # the comment is not an expression: then only its text counts
        return False


def find_comments(text):
    """Inline expectations by line: `# => value`, and `#> printed` below a print."""
    found = {}
    if "=>" not in text and "#>" not in text:
        return found
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            match = re.match(r"#\s?=>\s?(.*)|#>\s?(.*)", token.string) if token.type == tokenize.COMMENT else None
            if match:
                alone = not token.line[: token.start[1]].strip()
                found[token.start[0]] = (match.group(1) if match.group(1) is not None else match.group(2), alone)
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass  # the compiler says it better
    return found


class Instrument(ast.NodeTransformer):
    """Turns `expression  # => value` into a call that reports the value, to those of its step: later ones may call it."""

    def __init__(self, comments, step, offset):
        self.wanted = {}
        self.step = step
        self.offset = offset  # lines by which the tree stands below its comments
        lines = sorted(comments)
        for line in lines:
            text, alone = comments[line]
            if alone and line - 1 in self.wanted and comments.get(line - 1, ("", False))[1]:
                first = self.wanted.pop(line - 1)
                self.wanted[line] = (first[0], first[1] + "\n" + text, first[2])
            else:
                self.wanted[line] = (line, text, line - 1 if alone else line)
        self.by_end = {end: (line, text) for line, text, end in self.wanted.values()}

    def report(self, node, function, line, text, *values):
        checks = ast.Subscript(ast.Name("__tierzero__", ast.Load()), ast.Constant(self.step), ast.Load())
        call = ast.Call(ast.Attribute(checks, function, ast.Load()), [ast.Constant(line), ast.Constant(text), *values], [])
        return ast.copy_location(call, node)

    def visit_Expr(self, node):
        self.generic_visit(node)
        found = self.by_end.pop(node.end_lineno - self.offset, None)
        if not found:
            return node
        value = node.value
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "print":
            call = self.report(node, "printed", *found, *value.args)
            call.keywords = value.keywords
        else:
            call = self.report(node, "value", *found, value, ast.Call(ast.Name("globals", ast.Load()), [], []))
        return ast.copy_location(ast.Expr(call), node)

    def visit_Assign(self, node):
        target = node.targets[0]
        found = self.by_end.pop(node.end_lineno - self.offset, None) if isinstance(target, ast.Name) else None
        if not found:
            return node
        call = self.report(node, "value", *found, ast.Name(target.id, ast.Load()), ast.Call(ast.Name("globals", ast.Load()), [], []))
        return [node, ast.copy_location(ast.Expr(call), node)]
