"""Exports read back by heavy tools that others wrote (extra ``test-all``)."""
