"""The evidence in the tables for each statement of the plan."""
