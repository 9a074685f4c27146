"""What a generated package was before: its version, its document, its changelog, the names it had."""

from .past import FolderTree, GitTree, Past, Renamed, Tree, read_past

__all__ = ["FolderTree", "GitTree", "Past", "Renamed", "Tree", "read_past"]
