from onrecord import errors

NAMES = {
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.OnRecordError)
}


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn = set((errors.__doc__ or "").replace("─", " ").replace("├", " ").replace("└", " ").split())
    assert {name for name in NAMES if not name.startswith("_")} <= drawn


def test_a_message_says_where_what_and_what_to_do() -> None:
    error = errors.EmptyError("a.txt", "it holds no text", "check the file")
    assert str(error) == "a.txt: it holds no text; check the file"
