"""From the facts in `seeds/` and the borders to checked tables that the atlas can show."""
