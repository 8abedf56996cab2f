"""How Sphinx makes the site: ``python -m sphinx -W -b html docs OUT``, with the extra ``docs``.

Nothing is fetched: no outside fonts, no inventories of other projects.
"""

import sys
from pathlib import Path

import alliance_corpus

sys.path.insert(0, str(Path(__file__).with_name("_extensions")))

project = "alliance_corpus"
author = "The alliance_corpus contributors"
project_copyright = author
version = release = alliance_corpus.__version__
language = "en"

extensions = [
    "myst_parser",
    "docstrings",
    "japanese_search",
    "pictures",
    "root_pages",
]
exclude_patterns = ["_extensions"]

# As hosts of Markdown make them: links to headings work there and here
myst_heading_anchors = 6

# Names in single backticks of docstrings lead to what has the name, if it is on a page
default_role = "py:obj"
add_module_names = False
maximum_signature_line_length = 88
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"alliance_corpus {release}"
html_search_language = "en-ja"
html_copy_source = False
html_show_copyright = False
