"""How fast the library is: ratios against a peer or a limit, measured in the same run."""
