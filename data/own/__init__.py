"""The reader's own data: files of rows or points become cells of region, industry and year.

Everything of a data set is in `data/own/NAME/`: `report.json`, `cells.parquet`, `matches.csv` and
`set.json`. Nothing of it leaves the machine, and git ignores it.
"""
