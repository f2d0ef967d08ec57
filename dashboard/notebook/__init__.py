"""Charts for notebooks: figures that carry their own proof, from a chart's name and a link."""
