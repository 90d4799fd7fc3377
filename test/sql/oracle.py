"""What sqlglot says of each query: base tables, output columns, and the base columns that flow into each. JSON in, JSON out."""
import json
import sys

import sqlglot
from sqlglot import exp
from sqlglot.lineage import lineage
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import build_scope, traverse_scope


def schema_of(catalog, dialect):
    upper = dialect == "snowflake"
    name = lambda s: s.upper() if upper else s
    schema = {}
    for table, columns in catalog.items():
        parts = table.split(".")
        full = ["main"] + parts if len(parts) == 1 else parts
        node = schema
        for part in full[:-1]:
            node = node.setdefault(name(part), {})
        node[name(full[-1])] = {name(c): "text" if t in ("json",) else t for c, t in columns.items()}
    return schema


def base_tables(tree):
    found = set()
    for scope in traverse_scope(tree):
        for source in scope.sources.values():
            if isinstance(source, exp.Table) and source.name:
                found.add(".".join(p.name.lower() for p in source.parts if p.name.lower() != "main"))
    return sorted(found)


def leaves(node, into):
    if not node.downstream:
        source = node.source
        if isinstance(source, exp.Table) and source.name:
            table = ".".join(p.name.lower() for p in source.parts if p.name.lower() != "main")
            into.add(table + "." + node.name.split(".")[-1].lower().strip(chr(34)))
        return
    for child in node.downstream:
        leaves(child, into)


def answer(query, dialect, schema):
    try:
        tree = sqlglot.parse_one(query, read=dialect)
        qualified = qualify(tree, dialect=dialect, schema=schema, db="MAIN" if dialect == "snowflake" else "main", validate_qualify_columns=False, quote_identifiers=False, identify=False)
        names = [s.alias_or_name for s in qualified.selects]
        sources = []
        scope = build_scope(qualified)
        for name in names:
            try:
                found = set()
                leaves(lineage(name, qualified, dialect=dialect, schema=schema, scope=scope, trim_selects=False), found)
                sources.append(sorted(found))
            except Exception as error:  # its lineage does not know every shape
                sources.append(f"{type(error).__name__}: {error}"[:120])
        return {"tables": base_tables(qualified), "names": names, "sources": sources}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:200]}


def main():
    request = json.load(sys.stdin)
    out = {}
    for dialect, queries in request["queries"].items():
        schema = schema_of(request["catalog"], dialect)
        out[dialect] = [answer(q, dialect, schema) for q in queries]
    json.dump(out, sys.stdout)


main()
