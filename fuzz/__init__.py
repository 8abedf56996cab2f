"""Coverage-guided fuzzing: inputs that reach new code are kept and changed further.

Run ``python -m fuzz TARGET --seconds 60``. Each module of `fuzz.targets` is one target.
"""
