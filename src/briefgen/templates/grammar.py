"""The part of Jinja that templates are written in: enough to choose and to order, too little to compute with."""

from jinja2 import TemplateSyntaxError, nodes

KNOWN = (
    nodes.Template,
    *(nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.List, nodes.Keyword),
    *(nodes.If, nodes.For, nodes.Macro, nodes.Assign, nodes.Import, nodes.FromImport, nodes.Include),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Call, nodes.Filter, nodes.Test),
    *(nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Compare, nodes.Operand),
    *(nodes.Add, nodes.Sub, nodes.Neg),
    nodes.Scope,  # around what is judged itself
)
WRITTEN = {  # how an author writes what goes by another name in Jinja
    nodes.AssignBlock: "set",
    nodes.CallBlock: "call",
    nodes.Concat: "~",
    nodes.Dict: "{",
    nodes.Div: "/",
    nodes.FilterBlock: "filter",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Mul: "*",
    nodes.Pos: "+",
    nodes.Pow: "**",
    nodes.ScopedEvalContextModifier: "autoescape",
    nodes.Tuple: "(",
}


class ForbiddenError(TemplateSyntaxError):
    """A template uses a part of Jinja that is not for templates."""


def judge(template: nodes.Template, name: str | None, path: str | None) -> None:
    """Raise `ForbiddenError` for the first part of `template` that is not for templates."""
    for node in _nodes(template):
        if (word := _forbidden(node)) is not None:
            raise ForbiddenError(f"`{word}` is not for templates", node.lineno, name, path)


def _nodes(template: nodes.Node) -> list[nodes.Node]:
    """Return all nodes in the order in which they are written, found without recursion."""
    found: list[nodes.Node] = []
    waiting = [template]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(list(node.iter_child_nodes())))
    return found


def _forbidden(node: nodes.Node) -> str | None:
    match node:
        case nodes.For(recursive=True):
            return "recursive"
        case nodes.Call(dyn_args=dynamic, dyn_kwargs=keyed) if dynamic or keyed:
            return "*"
        case nodes.Name(name="varargs" | "kwargs" | "caller" as name):
            return name
        case nodes.List(items=items) if not all(isinstance(item, nodes.Const) for item in items):
            # Lists of lists could be doubled line by line until comparing two of them never ends.
            return "["
        case _ if isinstance(node, KNOWN):
            return None
        case _:
            return WRITTEN.get(type(node), type(node).__name__.lower())
