"""Pictures of a corpus, drawn with matplotlib."""
