"""The tables as CSV, JSON and Parquet, and the data package that describes them."""
