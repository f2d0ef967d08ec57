"""The tables as files for other programs: CSV, JSON, Parquet and their data package."""
