def run(sdk):
    models, client = sdk.package.models, sdk.client()
    circle = {"type": "circle", "radius": 1, "parent": {"type": "square", "side": 2}}
    body = {
        "tagged": circle,
        "closest": {"type": "?", "side": 3},
        "mixed": [{"type": "circle", "radius": 2}],
        "written": {"kind": "right", "b": "x"},
        "nested": [[circle], []],
        "by_name": {"a": {"type": "square", "side": 1}},
    }
    sdk.answers(body)
    got = client.shapes.echo(**body)
    assert type(got.tagged) is models.Circle
    assert type(got.tagged.parent) is models.Square
    assert type(got.closest) is models.Square
    assert type(got.mixed[0]) is models.Circle
    assert type(got.written) is models.EnvelopeWrittenRight
    assert type(got.nested[0][0]) is models.Circle
    assert type(got.by_name["a"]) is models.Square
    assert got.to_dict() == body
    assert models.Envelope.from_dict(got.to_dict()) == got

    # What fits no variant stays what it is.
    odd = {"tagged": {"type": "triangle"}, "closest": {"x": 1}, "mixed": None, "nested": "no", "by_name": [1]}
    sdk.answers(odd)
    got = client.shapes.echo(tagged=got.tagged, mixed=None)
    assert got.to_dict() == odd
    assert got.tagged == {"type": "triangle"}
    sdk.answers(circle)
    assert type(client.shapes.replace(body=models.Circle("circle", 1))) is models.Circle
