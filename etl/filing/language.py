"""Tells which of our two languages a text is in."""


def language_of(text: str) -> str:
    """`zh` where Chinese characters outweigh letters, else `en`."""
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    letters = sum(character.isascii() and character.isalpha() for character in text)
    return "zh" if chinese * 2 > letters else "en"
