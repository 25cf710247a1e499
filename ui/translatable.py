"""How a text is marked for translation where it is written."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "to be translated"
    """Mark a text for translation without translating it yet."""
    return text
