"""Where the lines of a text end."""

from __future__ import annotations

import re
from typing import Final

LINE_ENDS: Final = "\n\r\v\f\x85\u2028\u2029"
"""The characters that end a line, as the Unicode Standard has it (section 5.8, and UAX #14)."""

ONE_END: Final = "(?:(?:\r\n|[\n\r\v\x85\u2028\u2029])\f?|\f)"
"""One line end, as a regular expression.

A form feed right after one belongs to it: the page ends with the line, and there is no empty line
between them.
"""

LINE: Final = re.compile(rf"[^{LINE_ENDS}]*(?:{ONE_END}|\Z)")
"""A line with its end."""

LINE_END: Final = re.compile(ONE_END)
