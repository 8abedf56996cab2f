"""The timeline: how dates are drawn, the picture that stands in the page, and data for its script.

``assets/timeline.js`` draws the same shapes in the same places when a reader zooms or filters.
"""
