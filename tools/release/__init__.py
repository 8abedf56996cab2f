"""One command makes a release: ``python -m tools.release VERSION``; see CONTRIBUTING.md."""
