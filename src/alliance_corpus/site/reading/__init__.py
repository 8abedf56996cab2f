"""How a document is read in the reading room: what stands on which page, and what is told of it.

`index` has the annotations and facts by document, `plan` cuts a document into pages and knows where
each character is shown, `prose` writes the words with their marks, `told` is what a mark tells,
`source` has the lines of the source, `supported` the records that rest on a paragraph.
"""
