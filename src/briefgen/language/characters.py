"""Characters that belong to neither language, or to other trades: Japanese, a bare `$`, garbled letters, markup."""

import re

from briefgen.prose import CITATION

JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
BARE_DOLLAR = re.compile(r"\$(?<![A-Z].)")

# UTF-8 that was once read as Latin-1 and saved: `MÃ©xico`, `Japanâ€™s`.
GARBLED = re.compile("[ÃÂ][\u00a0-\u00bf]|â€")

# Markup of other trades, which would be printed as it stands.
MARKUP = re.compile(r"\*\*|__|`|\]\(|</?[a-z]+>|&[a-z]+;|&#\d+;|https?://|\[[a-z][a-z0-9-]*\]|^[-*#•] ")

# What any of these has, its sign first: so most of a text is passed over at once.
_SUSPICIOUS = re.compile(
    rf"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f$ÃÂâ*_`<&#•:{CITATION}\]\[-]"
    rf"(?:(?<![:\[\]{CITATION}-])|(?<=:)//|(?<=[\]{CITATION}])\(|(?<=\[)[a-z]|(?<=^-))"
)


def is_odd(piece: str) -> bool:
    """Tell whether `piece`, between two spaces of a text in which marks may be masked, has any of these characters."""
    return _SUSPICIOUS.search(piece) is not None
