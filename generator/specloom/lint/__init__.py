"""The linter: rules over the document and the generator's own IR and names, so that both agree."""
