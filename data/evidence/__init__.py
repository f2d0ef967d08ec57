"""The evidence that the tables hold for each statement of the plan."""
