/**
 * Runs the code cells of a notebook in order in one Python process, without Jupyter. It is a text because it must also be there when
 * Towpath is one bundled file. Arguments: notebook, where to write the executed one, where to write what failed.
 */
export const NOTEBOOK_DRIVER = String.raw`
import ast, contextlib, io, json, linecache, os, sys, traceback

notebook_file, executed_file, failure_file = sys.argv[1:4]
with open(notebook_file, encoding="utf-8") as handle:
    notebook = json.load(handle)
sys.path.insert(0, os.path.dirname(os.path.abspath(notebook_file)))
sys.argv = [notebook_file]
scope = {"__name__": "__main__", "__doc__": None}
# Magics that only change how a notebook looks.
HARMLESS = ("%matplotlib", "%config", "%load_ext", "%autoreload")


class Tee(io.TextIOBase):
    def __init__(self, real):
        self.real, self.text = real, []

    def write(self, text):
        self.text.append(text)
        self.real.write(text)
        return len(text)

    def flush(self):
        self.real.flush()


def transformed(source, number):
    lines = []
    for index, line in enumerate(source.split("\n"), 1):
        word = line.strip()
        if word.startswith(HARMLESS):
            line = ""
        elif index == 1 and word.startswith("%%") or word.startswith(("%", "!")) and not continues(lines):
            raise MagicError(word.split()[0], index)
        lines.append(line)
    return "\n".join(lines)


def continues(lines):
    """Whether an operator can stand at the start of the next line: inside brackets or a string."""
    try:
        compile("\n".join(lines) + "\n", "<cell>", "exec")
        return False
    except SyntaxError:
        return True


class MagicError(Exception):
    def __init__(self, magic, line):
        super().__init__(f"{magic} is a command of IPython; write it in Python, so that the notebook also runs without it")
        self.line = line


def show(value, cell):
    data = {"text/plain": repr(value).split("\n")}
    render = getattr(value, "_repr_html_", None)
    if callable(render):
        with contextlib.suppress(Exception):
            html = render()
            if isinstance(html, str):
                data["text/html"] = html.splitlines(keepends=True)
    cell["outputs"].append({"output_type": "execute_result", "execution_count": cell["execution_count"], "metadata": {}, "data": data})
    print(repr(value))


def run(cell, number):
    source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
    name = f"<cell {number}>"
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    tree = ast.parse(transformed(source, number), name)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) and not source.rstrip().endswith(";") else None
    exec(compile(tree, name, "exec"), scope)
    if last is not None:
        value = eval(compile(ast.Expression(last.value), name, "eval"), scope)
        if value is not None:
            show(value, cell)


def place(error, number):
    name = f"<cell {number}>"
    if isinstance(error, MagicError):
        return error.line
    if isinstance(error, SyntaxError) and error.filename == name:
        return error.lineno
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
    return lines[-1] if lines else 1


def write():
    with open(executed_file, "w", encoding="utf-8") as handle:
        json.dump(notebook, handle, indent=1, ensure_ascii=False)


count = 0
code = 0
for index, cell in enumerate(notebook.get("cells", [])):
    if cell.get("cell_type") != "code":
        continue
    count += 1
    cell["execution_count"], cell["outputs"] = count, []
    out, err = Tee(sys.__stdout__), Tee(sys.__stderr__)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            run(cell, count)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else (0 if stop.code is None else 1)
        if code == 0:
            break
        failure = ("SystemExit", str(stop.code), place(stop, count))
    except BaseException as error:
        code = 1
        failure = (type(error).__name__, str(error), place(error, count))
        traceback.print_exception(type(error), error, error.__traceback__)
    finally:
        for name, tee in (("stdout", out), ("stderr", err)):
            if tee.text:
                cell["outputs"].insert(0, {"output_type": "stream", "name": name, "text": "".join(tee.text).splitlines(keepends=True)})
    if code != 0:
        kind, message, line = failure
        cell["outputs"].append({"output_type": "error", "ename": kind, "evalue": message, "traceback": []})
        with open(failure_file, "w", encoding="utf-8") as handle:
            json.dump({"index": index, "cell": count, "line": line, "kind": kind, "message": message}, handle)
        break
write()
sys.stdout.flush()
sys.exit(code)
`;
