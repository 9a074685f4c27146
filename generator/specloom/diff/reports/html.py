"""One self-contained page for a reviewer: no script, nothing loaded."""

from __future__ import annotations

from html import escape

from ...findings import one_line
from ..change import Change, Report
from .text import by_resource, summary

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem;
  color: #1c1c1c; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ddd; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td:nth-child(-n+2) { white-space: nowrap; }
.breaking { color: #b00020; font-weight: 600; }
.compatible { color: #1b6e3c; }
.none { color: #666; }
small { color: #555; }
code { background: #f3f3f3; padding: 0 .2em; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #16181c; }
  th, td { border-color: #3a3d44; }
  .breaking { color: #ff7b7b; } .compatible { color: #7ed49b; } .none, small { color: #a0a0a0; }
  code { background: #24272d; }
}
"""


def html_report(report: Report) -> str:
    """The page as text."""
    title = f"API: {report.bump} change" if report.bump != "none" else "API: no change for callers"
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>",
    ]
    if report.forced_by is not None:
        parts.append(f"<p>Because {_text(report.forced_by.message)}.</p>")
    for resource, changes in by_resource(report).items():
        parts.append(f"<h2>{escape(resource or 'The API')}</h2>")
        parts.append("<table><thead><tr><th>Wire</th><th>Python</th><th>Change</th></tr></thead><tbody>")
        parts += [_row(change) for change in changes]
        parts.append("</tbody></table>")
    told = summary(report) if report.changes else "no change for callers"
    return "\n".join([*parts, f"<p>{escape(told)}</p></body></html>"])


def _row(change: Change) -> str:
    verdicts = "".join(f'<td class="{v}">{v}</td>' for v in (change.wire, change.python))
    hint = f"<br>{_text(change.hint)}" if change.hint else ""
    places = [f"before: {change.old}"] if change.old else []
    places += [f"now: {change.new}"] if change.new else []
    where = escape(one_line("; ".join(places)))
    return (
        f"<tr>{verdicts}<td>{_text(change.message)}{hint}"
        f"<br><small>{escape(change.id)} · {where}</small></td></tr>"
    )


def _text(text: str) -> str:
    """Escaped, with what stands between backticks as code."""
    parts = escape(one_line(text)).split("`")
    if len(parts) % 2 == 0:
        return "`".join(parts)
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts))
