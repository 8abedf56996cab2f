"""Records in the formats of other tools: one module for a format."""
