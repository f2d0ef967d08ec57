"""What the search box finds: the index of names, and how Chinese ones are spelled."""
