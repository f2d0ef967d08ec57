"""The Plan tab: what the plan of May 2023 says, and what the tables say to it."""
